# SPDX-License-Identifier: MIT
"""Sends the same battery of good and bad calls to our hello and to aws-lambda-go's, and compares case by case.

Replies, the texts of net/rpc's errors, payloads, and whether the connection goes on have to be equal; of a
function's own error whether it is there, whether its type and message are not empty, and ShouldExit.
usage: compare.py HELLO LAMBDA_HELLO BATTERY
"""
import json
import re
import subprocess
import sys

import peers

# One fault may show in very many cases.
SHOWN = 60


def errors(outcome):
    return [reply.get("error") for reply in outcome["replies"] or []]


def skipped(ours, theirs):
    """Ours answers all as if the interface was not there; Go does not."""
    return ours["end"] == "open" and not any(errors(ours)) and any(errors(theirs))


def stricter(ours, theirs):
    """Ours refuses a payload that Go takes, by an error of the function; nothing else is different."""
    failed = [reply for reply in ours["replies"] if reply.get("failure")]
    return len(failed) == 1 and not any(reply.get("failure") for reply in theirs["replies"]) and (
        ours["end"] == theirs["end"] == "open")


def too_long(ours, theirs):
    return ours["end"] == theirs["end"] == "closed" and "over the limit" in str(errors(ours))


# Which cases may differ, how, and why. Every other difference fails, and so does an entry that nothing needs.
ALLOWED = [
    (r"extra: (interface: (holding one with a struct|map of structs|list of any)|list of interfaces with boxes), .*",
     skipped, "Go skips interfaces by a length that does not count the definitions inside (golang/go#34879)"),
    (r"extra: (list|map) of interfaces with a nil one, .*", skipped,
     "Go cannot skip a nil interface in a list or a map: it reads a type id after the empty name"),
    (r"long message, body: .*", too_long,
     "lengths between our limit and Go's 8 GiB are refused, where Go waits for the bytes"),
    (r"strict: .*", stricter,
     "JSON by RFC 8259, fields by their exact names, none missing; Go replaces, folds case, fills in and stops early"),
]


def battery(program, function, ours):
    with peers.function(function, ours) as address:
        lines = subprocess.run([program, address], stdout=subprocess.PIPE, text=True, check=True).stdout
    outcomes = [json.loads(line) for line in lines.splitlines()]
    found = {outcome["case"]: outcome for outcome in outcomes}
    if len(found) != len(outcomes):
        raise SystemExit("two cases have the same name")
    return found


def is_allowed(name, ours, theirs, used):
    for entry in ALLOWED:
        pattern, holds, _ = entry
        if re.fullmatch(pattern, name) and holds(ours, theirs):
            used.add(entry)
            return True
    return False


def shown(outcome):
    return json.dumps(outcome, ensure_ascii=False)


def main():
    hello, lambda_hello, client = sys.argv[1:]
    peers.need(*sys.argv[1:])
    theirs = battery(client, lambda_hello, False)
    ours = battery(client, hello, True)
    if theirs.keys() != ours.keys() or len(theirs) < 1000:
        raise SystemExit(f"not the same cases: {len(ours)} and {len(theirs)}")
    used, wrong, allowed = set(), 0, 0
    for name, wanted in theirs.items():
        got = ours[name]
        if got == wanted:
            continue
        if is_allowed(name, got, wanted, used):
            allowed += 1
            continue
        wrong += 1
        if wrong <= SHOWN:
            print(f"{name}\n  got    {shown(got)}\n  wanted {shown(wanted)}")
    for entry in ALLOWED:
        if entry not in used:
            wrong += 1
            print(f"no case needs this any more: {entry[0]}: {entry[2]}")
    print(f"{len(theirs)} cases: {len(theirs) - wrong - allowed} equal, {allowed} differ as they may, {wrong} wrong")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
