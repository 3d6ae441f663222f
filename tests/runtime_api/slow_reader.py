# SPDX-License-Identifier: MIT
"""Streams 200 MB to a reader that is slower than the writer, and says what memory the function took for it at most.

The reader takes a MiB, and the next when the function has nothing to do but to wait for it. Of an optimised build:
sanitizers keep what is freed.
usage: slow_reader.py FLOOD [MEGABYTES]
"""
import sys
import time

from rows_flood import PIECE, Flood, counter
from talk import Talk, need

MOST_KB = 16 << 10


def main():
    program = sys.argv[1]
    pieces = int(sys.argv[2] if len(sys.argv) > 2 else 200) * 1_000_000 // PIECE + 1
    count, variables = counter()
    talk = Talk([program], variables=variables)
    try:
        talk.round()
        before = talk.child.memory_kb("VmHWM")
        began = time.monotonic()
        flood = Flood(talk, count, pieces)
        waits = 0
        while flood.begun() < pieces:
            flood.check()
            flood.take(min(16, pieces - flood.taken))
            waits += 1
        flood.ends()
        seconds = time.monotonic() - began
        talk.round()
        most, now = talk.child.memory_kb("VmHWM"), talk.child.memory_kb()
        print(f"{pieces * PIECE / 1e6:.0f} MB in {seconds:.1f} s, the writer waited {waits} times; VmHWM {most} KB,"
              f" {before} KB before; VmRSS {now} KB")
        need(most < MOST_KB, "that is not under", MOST_KB, "KB")
        talk.terminate()
        talk.ended_by_signal()
    finally:
        talk.close()


if __name__ == "__main__":
    main()
