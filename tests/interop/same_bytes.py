# SPDX-License-Identifier: MIT
"""Compares what our hello and aws-lambda-go's write, byte for byte: definitions, their ids, names and order.

Left out, because they are not Go's to decide: the texts of a function's own errors and its stack traces. A fresh
process for every sequence, because Go numbers types once a process, where we number them once a connection.
usage: same_bytes.py HELLO LAMBDA_HELLO SEQUENCE
"""
import subprocess
import sys

import peers

PING, INVOKE = "Function.Ping", "Function.Invoke"
SEQUENCES = [
    [PING],
    [INVOKE],
    ["Function.Nope"],
    # The order of the captures from Go 1.19: every type of the protocol, each defined when it is first needed.
    [PING, INVOKE, "Function.Nope", "Function.Nope", INVOKE, INVOKE],
    ["Nope.Invoke", PING, PING, INVOKE, "", INVOKE],
    [INVOKE, PING, "ill-formed", INVOKE, PING],
    # Seq takes a second byte from 128 on.
    [PING] * 130 + [INVOKE],
]


def said(program, sequence, client, ours):
    with peers.function(program, ours) as address:
        return subprocess.run([client, address, *sequence], stdout=subprocess.PIPE, text=True, check=True).stdout


def main():
    ours, reference, client = sys.argv[1:]
    peers.need(*sys.argv[1:])
    wrong = 0
    for sequence in SEQUENCES:
        wanted = said(reference, sequence, client, False)
        got = said(ours, sequence, client, True)
        if got != wanted:
            wrong += 1
            print(f"other bytes for {sequence}:\ngot\n{got}wanted\n{wanted}")
    print(f"{len(SEQUENCES)} sequences, {wrong} wrong")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
