# SPDX-License-Identifier: MIT
"""Checks that no floor includes what belongs to a higher one. Reads #include lines only."""

import os
import re
import sys

import tree

FLOORS = ["codec", "handlers", "runtime", "cli"]
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
SOCKETS = (r"boost/asio\.hpp|boost/asio/(ip|local|generic|posix)/.*|boost/asio/(read|write|connect)[^/]*\.hpp|"
           r"boost/asio/basic_[^/]*(socket|acceptor)[^/]*\.hpp|boost/beast.*|"
           r"(sys/socket|sys/un|netinet/.*|arpa/inet|netdb)\.h")
# Floor -> what it may not include, and why.
BANNED = {
    "codec": [(r"boost/asio.*|boost/beast.*", "codec knows no Asio"), (SOCKETS, "only runtime opens a socket")],
    "handlers": [(SOCKETS, "only runtime opens a socket")],
}
# They start up, or link, what a function that never uses them would pay for.
HEAVY = re.compile(r"iostream|locale|regex|fmt/(ostream|chrono|locale)\.h")


def header_floors(root):
    """Where each <colambda/...> header lives."""
    floors = {"colambda/version.hpp": "codec"}
    for path in tree.files(root, [".hpp"]):
        floor, _, rest = path.partition("/include/")
        if floor in FLOORS:
            floors[rest] = floor
    return floors


def judge(path, quote, included, owners):
    floor = path.split("/")[0]
    level = FLOORS.index(floor)
    if included.startswith("colambda/"):
        owner = owners.get(included)
        if owner is None:
            yield "no such header"
        elif FLOORS.index(owner) > level:
            yield f"{floor} is below {owner}"
    elif quote == '"' and any(f"{above}/" in included for above in FLOORS[level + 1:]):
        yield f"reaches above {floor}"
    for pattern, why in BANNED.get(floor, []):
        if re.fullmatch(pattern, included):
            yield why
            break
    if floor != "cli" and HEAVY.fullmatch(included):
        yield "costs at start-up"
    if included == "simdjson.h" and "/include/" in path:
        yield "simdjson stays out of users' files"


def complaints(root):
    owners = header_floors(root)
    for path in tree.files(root, [".hpp", ".cpp"]):
        if path.split("/")[0] not in FLOORS:
            continue
        with open(os.path.join(root, path), encoding="utf-8") as source:
            for number, line in enumerate(source, 1):
                found = INCLUDE.match(line)
                if found:
                    for why in judge(path, found[1], found[2], owners):
                        yield f"{path}:{number}: {why}: {found[2]}"


if __name__ == "__main__":
    sys.exit(tree.report(list(complaints(sys.argv[1])), "floors"))
