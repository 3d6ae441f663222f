# SPDX-License-Identifier: MIT
"""A hello in any language under `colambda run`: an answer, an error, an answer after errors, calls at once.

usage: emulated.py COLAMBDA HELLO [OPTION...], the options being for `colambda run`
"""
import json
import os
import subprocess
import sys

import peers

SKIPPED = 77


def run(words, *more):
    done = subprocess.run([*words, "--start-timeout", "60s", "--timeout", "60s", *more], capture_output=True, text=True,
                          timeout=peers.PATIENCE * 4)
    return done.returncode, done.stdout, done.stderr


def expect(what, found, wanted):
    if found != wanted:
        raise SystemExit(f"{what}: expected {wanted}, got {found}")


def main():
    colambda, hello, *options = sys.argv[1:]
    if not os.path.exists(hello):
        # What could not be built has said why; CI asks for all.
        print(f"skipped: there is no {hello}")
        required = {"COLAMBDA_REQUIRE_GO", "COLAMBDA_REQUIRE_RUST"} & {k for k, v in os.environ.items() if v == "1"}
        sys.exit(1 if required else SKIPPED)
    words = [colambda, "run", hello, *options]

    status, out, err = run(words, "-e", '{"name":"ƛ"}')
    print(err, end="")
    expect("one call", (status, json.loads(out)), (0, {"message": "Hello, ƛ!"}))
    expect("one report", err.count("REPORT RequestId: "), 1)

    status, out, err = run(words, "-e", '{"name":7}')
    print(out, err, end="")
    expect("a wrong event", (status, sorted({"errorMessage", "errorType"} & set(json.loads(out)))),
           (1, ["errorMessage", "errorType"]))

    status, out, err = run(words, "-e", '{"name":7}', "-n", "20")
    expect("wrong events in a row", (status, "20 function errors" in err, "without an answer" in err), (1, True, False))

    status, out, err = run(words, "-e", '{"name":"ƛ"}', "-n", "200", "--concurrency", "2")
    print(err, end="")
    expect("calls at once", (status, json.loads(out), "200 calls in" in err), (0, {"message": "Hello, ƛ!"}, True))


if __name__ == "__main__":
    main()
