# SPDX-License-Identifier: MIT
"""Writes seeds/TARGET: two bytes that choose (support/input.hpp), then a stream of tests/corpus or a large one.

Files that it did not write (found by fuzzing, named by their hash) stay where they are.
"""

import json
import pathlib
import re
import sys
import zlib

HERE = pathlib.Path(__file__).resolve().parent
CORPUS = HERE.parent / "corpus"
LONGEST = 2000  # bytes of a stream
MOST = 115  # seeds of a target; room is left for what fuzzing finds
OURS = re.compile(r"\d\.\d+_(bad_)?\d{3}_\w+|large_\w+")  # 1.26_024_point

# What the typed target reads a stream into, by the Go type of its first value: places in all_types.
TYPES = ["skipped", "main.Scalars", "main.Point", "main.Line", "main.Ptrs", "main.Slices", "main.Arrays", "main.Maps",
         "main.List", "main.Tree", "main.MutA", "main.MutB", "little",
         "main.TwoAny", "main.Iface", "main.External", "main.RecSlice", "main.RecMap", "interface {}", "time.Time", "bool", "int8", "uint16", "float32",
         "complex64", "string", "[]uint8", "[]int", "[3]int", "map[string][]main.Point", "unordered"]
SKIPPED, LITTLE = TYPES.index("skipped"), TYPES.index("little")

# Bits of the second byte.
TIGHT = 1 << 3


class Stream:
    def __init__(self, folder, case):
        place = folder.relative_to(CORPUS).parts
        self.name = f"{place[0].removeprefix('go')}_{'bad_' * (len(place) > 1)}{pathlib.Path(case['file']).stem}"
        self.bytes = (folder / case["file"]).read_bytes()
        self.group = case.get("group") or case["kind"]
        self.extra = case.get("extra", {})
        types = case.get("targets") or [value["type"] for value in case.get("values", [])]
        self.types = [case["types"][index].get("go", "") for index in types]
        # As good as chance, and the same each time.
        self.hash = zlib.crc32(self.name.encode())


def streams(folder, manifests):
    for manifest in manifests:
        with open(manifest, encoding="utf-8") as lines:
            cases = [json.loads(line) for line in lines]
        for case in cases:
            if case["file"].endswith(".gob") and case["size"] <= LONGEST:
                yield Stream(folder, case)


def corpus():
    new = CORPUS / "go1.26"
    yield from streams(new, sorted((new / "cases").glob("*.json")))
    yield from streams(new / "malformed", [new / "malformed" / "cases.json"])


def uint(number):
    if number < 128:
        return bytes([number])
    digits = number.to_bytes((number.bit_length() + 7) // 8, "big")
    return bytes([256 - len(digits)]) + digits


def integer(number):
    return uint(number << 1 if number >= 0 else ~number << 1 | 1)


def text(content):
    return uint(len(content)) + content


def message(body):
    return uint(len(body)) + body


def in_any(name, of, value):
    """A value as an interface holds it: all but structs have a zero in front."""
    return text(name) + integer(of) + text(b"\0" + value)


INT, BYTES, STRING, ANY, OWN = 2, 5, 6, 8, 64
ANY_SLICE = message(integer(-OWN) + b"\2\1\2" + integer(OWN) + b"\0\1" + integer(ANY) + b"\0\0")  # 64 = []any


def any_slice(elements):
    return uint(len(elements)) + b"".join(elements)


def many_small():
    """[]any of 2000 small values."""
    kinds = (lambda i: in_any(b"int", INT, integer(i)), lambda i: in_any(b"string", STRING, text(b"%d" % i)),
             lambda i: in_any(b"[]interface {}", OWN, any_slice([b"\0"])), lambda i: b"\0")
    return ANY_SLICE + message(integer(OWN) + b"\0" + any_slice([kinds[i % 4](i) for i in range(2000)]))


def long_text_within():
    """[]any{[]any{text, bytes}}, of 5 KiB each."""
    inner = any_slice([in_any(b"string", STRING, text(b"t" * 5120)), in_any(b"[]uint8", BYTES, text(b"b" * 5120))])
    return ANY_SLICE + message(integer(OWN) + b"\0" + any_slice([in_any(b"[]interface {}", OWN, inner)]))


def large_then_small():
    """[]byte of 70 KiB, then 40 small ones."""
    sizes = [70 << 10] + [9] * 40
    return b"".join(message(integer(BYTES) + b"\0" + text(bytes(size))) for size in sizes)


# Names, streams, and what the typed target reads them into.
LARGE = [("large_many_small", many_small(), "interface {}"), ("large_text_within", long_text_within(), "interface {}"),
         ("large_then_small", large_then_small(), "[]uint8")]
BY_1000 = 6  # in pieces of 1000 bytes


def seed(what, how, stream):
    return bytes([what, how]) + stream


def framer(all_streams):
    chosen = ("framing", "length", "uint", "rpc", "rpc_raw")
    for one in all_streams:
        if one.group in chosen or one.name.endswith(("_stream_mixed", "_iface_nested")):
            yield one.name, seed(one.hash >> 8 & 0xFF, one.hash & 0x0F, one.bytes)


def typed(all_streams):
    for name, stream, into in LARGE:
        yield name, seed(TYPES.index(into), BY_1000, stream)
    for one in all_streams:
        first = one.types[0] if one.types else ""
        if one.group == "truncate" and one.hash % 4 != 0:
            continue
        if first in TYPES:
            what = TYPES.index(first)
        elif first.startswith("map[float64]"):
            what = TYPES.index("unordered")
        elif one.group in ("random", "mutant"):
            continue
        else:
            what = (SKIPPED, LITTLE)[one.hash % 2]
        yield one.name, seed(what, one.hash & 0x77, one.bytes)


def dynamic(all_streams):
    for name, stream, _ in LARGE:
        yield name, seed(0, BY_1000, stream)
    for one in all_streams:
        if one.group in ("truncate", "mutant") and one.hash % 8 != 0:
            continue
        if one.group == "random" and one.hash % 2 != 0 and len(one.bytes) > 300:
            continue
        how = one.hash & 0x47
        yield one.name, seed(0, how | TIGHT * (one.group in ("random", "mutant")), one.bytes)


# Bits of the first byte: HTTP before the stream, and how it ends.
HTTP, ENDINGS = 1, 5


def rpc(all_streams):
    conversations = [one for one in all_streams if one.group == "rpc" and not one.name.endswith("_s2c")
                     or one.name.startswith("1.26_bad_") and one.group == "rpc"]
    head = b"CONNECT /_goRPC_ HTTP/1.0\n\n"
    for one in conversations:
        yield one.name, seed(0, one.hash & 0x07, one.bytes)
        yield one.name + "_tight", seed(0, one.hash >> 3 & 0x07 | TIGHT, one.bytes)
        for ending in range(1, ENDINGS):
            yield f"{one.name}_end{ending}", seed(ending << 1, one.hash + ending & 0x0F, one.bytes)
    for one in conversations[:8]:
        yield one.name + "_http", seed(HTTP, one.hash & 0x0F, head + one.bytes)
    yield "1.26_000_http_get", seed(HTTP, 0, b"GET /_goRPC_ HTTP/1.0\r\n\r\n")
    yield "1.26_000_http_other", seed(HTTP, 3, b"CONNECT /other HTTP/1.1\r\nHost: here\r\n\r\n")


def by_name(name, _):
    return not name.startswith("large_"), zlib.crc32(name.encode())


def by_type(name, content):
    """Streams that the typed target has a type for come first."""
    return not name.startswith("large_"), content[0] in (SKIPPED, LITTLE), by_name(name, content)


ORDER = {"typed": by_type}


def write(target, seeds):
    folder = HERE / "seeds" / target
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir():
        if OURS.match(old.name):
            old.unlink()
    chosen = sorted(seeds, key=lambda one: ORDER.get(target, by_name)(*one))[:MOST]
    for name, content in chosen:
        (folder / name).write_bytes(content)
    files = [file.stat().st_size for file in folder.iterdir()]
    print(f"{target}: {len(chosen)} seeds; in all {len(files)} files, {sum(files)} bytes")


TARGETS = {"framer": framer, "typed": typed, "dynamic": dynamic, "recode": dynamic, "rpc": rpc}

if __name__ == "__main__":
    everything = list(corpus())
    for given in sys.argv[1:] or TARGETS:
        write(given, list(TARGETS[given](everything)))
