# SPDX-License-Identifier: MIT
"""A function behind cargo-lambda's Function URL, streamed and in one piece: chunks as they are written, the head that
the function gave, errors before the first byte and in the middle.

The emulator acknowledges a stream before it has read it, and takes the first chunk for the head, the second for NULs.
usage: cargo_lambda_url.py BIN URL_FUNCTION
"""
import contextlib
import http.client
import json
import os
import sys
import tempfile
import time

import peers
from cargo_lambda import SKIPPED, emulator, expect, function

# The emulator has races of its own: once is chance.
TIMES = 20


@contextlib.contextmanager
def call(port, path):
    over = http.client.HTTPConnection("127.0.0.1", port, timeout=peers.PATIENCE)
    try:
        over.request("POST", "/lambda-url/hello" + path, b"{}", {"Content-Type": "application/json"})
        yield over.getresponse()
    finally:
        over.close()


def head(answer):
    kept = [(name, value) for name, value in answer.getheaders() if name in ("content-type", "x-kind", "set-cookie")]
    return answer.status, sorted(kept)


def check_head(answer, status, kind, *cookies):
    expect((status, [("content-type", "text/plain"), *(("set-cookie", one) for one in cookies), ("x-kind", kind)]),
           head(answer))


def check_failure(port):
    with call(port, "/fail") as answer:
        expect((500, "std::runtime_error"), (answer.status, json.loads(answer.read())["errorType"]))


def check_streamed(port, gate):
    for _ in range(TIMES):
        with call(port, "/whole") as answer:
            check_head(answer, 201, "streamed", "a=b; Path=/", "c=d")
            expect(b"first last", answer.read())
    with call(port, "/gate") as answer:
        check_head(answer, 201, "streamed", "a=b; Path=/", "c=d")
        # The function stands before the gate: who kept the first chunk back until the last would wait for ever.
        expect(b"first ", answer.read1(100))
        with open(gate, "wb"):
            pass
        expect(b"last", answer.read())
    # Trailers are lost on it: a stream that fails ends here as one that does not.
    for _ in range(TIMES):
        with call(port, "/break") as answer:
            check_head(answer, 201, "streamed", "a=b; Path=/", "c=d")
            expect(b"first ", answer.read())
    check_failure(port)
    # It takes any stream for an HTTP answer; one without a head is refused, and harms nothing that follows.
    with call(port, "/bare") as answer:
        expect(500, answer.status)
        answer.read()
    with call(port, "/whole") as answer:
        expect(b"first last", answer.read())


def check_buffered(port, _):
    for _ in range(TIMES):
        with call(port, "/whole") as answer:
            check_head(answer, 202, "buffered", "a=b; Path=/")
            expect(b"whole", answer.read())
    check_failure(port)


def main():
    bin_folder, program = sys.argv[1:]
    cargo_lambda = os.path.join(bin_folder, "cargo-lambda")
    if not os.path.exists(cargo_lambda):
        print("skipped: no cargo-lambda")
        sys.exit(1 if os.environ.get("COLAMBDA_REQUIRE_CARGO_LAMBDA") == "1" else SKIPPED)
    began = time.monotonic()
    for command, check in (([program], check_streamed), ([program, "buffered"], check_buffered)):
        port = peers.free_port()
        with tempfile.TemporaryDirectory() as folder, emulator(cargo_lambda, folder, port):
            gate = os.path.join(folder, "gate")
            os.mkfifo(gate)
            with function(command, f"127.0.0.1:{port}/.rt/hello", URL_GATE=gate):
                check(port, gate)
    print(f"streamed and buffered, in {time.monotonic() - began:.1f} s")


if __name__ == "__main__":
    main()
