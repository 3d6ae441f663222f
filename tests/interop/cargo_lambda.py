# SPDX-License-Identifier: MIT
"""Our hello under cargo-lambda's emulator, called by cargo-lambda's client: answers, errors, answers after errors.

The emulator says 204 when nobody calls, 200 to an answer, and names a deadline of 1970; its base path comes with
and without `http://` before it.
usage: cargo_lambda.py BIN HELLO
"""
import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

import peers

SKIPPED = 77
MANIFEST = """\
[package]
name = "hello"
version = "0.1.0"
edition = "2021"

[[bin]]
name = "hello"
path = "main.rs"
"""


@contextlib.contextmanager
def emulator(cargo_lambda, folder, port):
    """It wants a Cargo project that names the function; nothing of it is compiled."""
    with open(os.path.join(folder, "Cargo.toml"), "w", encoding="utf-8") as manifest:
        manifest.write(MANIFEST)
    with open(os.path.join(folder, "main.rs"), "w", encoding="utf-8") as source:
        source.write("fn main() {}\n")
    with open(os.path.join(folder, "watch.log"), "w+", encoding="utf-8") as log:
        watch = [cargo_lambda, "lambda", "watch", "--only-lambda-apis", "-A", "127.0.0.1", "-P", str(port)]
        with subprocess.Popen(watch, cwd=folder, stdout=log, stderr=log, stdin=subprocess.DEVNULL) as process:
            try:
                peers.wait_until_it_listens(process, port)
                yield
            except BaseException:
                log.seek(0)
                print(log.read())
                raise
            finally:
                process.send_signal(signal.SIGINT)
                with contextlib.suppress(subprocess.TimeoutExpired):
                    process.wait(10)
                process.kill()


@contextlib.contextmanager
def function(command, api, **variables):
    environment = dict(os.environ, AWS_LAMBDA_RUNTIME_API=api, **variables)
    environment.pop("_LAMBDA_SERVER_PORT", None)
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as process:
        try:
            yield process
            process.send_signal(signal.SIGTERM)
            said = process.communicate(timeout=peers.PATIENCE)[1]
        finally:
            process.kill()
        if process.returncode != 0:
            raise SystemExit(f"{command[0]} ended with status {process.returncode}\n{said}")


def invoke(cargo_lambda, folder, port, event):
    """Exit status and what the client printed."""
    command = [cargo_lambda, "lambda", "invoke", "-A", "127.0.0.1", "-P", str(port), "hello", "--data-ascii", event]
    done = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          timeout=peers.PATIENCE)
    return done.returncode, done.stdout


def post(port, event):
    """The Invoke API itself: status and body."""
    where = f"http://127.0.0.1:{port}/2015-03-31/functions/hello/invocations"
    try:
        with urllib.request.urlopen(urllib.request.Request(where, event), timeout=peers.PATIENCE) as answer:
            return answer.status, json.loads(answer.read())
    except urllib.error.HTTPError as refused:
        return refused.code, json.loads(refused.read())


def expect(wanted, got):
    if wanted != got:
        raise SystemExit(f"expected {wanted}\ngot      {got}")


def good(cargo_lambda, folder, port, name):
    status, said = invoke(cargo_lambda, folder, port, json.dumps({"name": name}, ensure_ascii=False))
    expect((0, {"message": f"Hello, {name}!"}), (status, json.loads(said) if status == 0 else said))


def bad(cargo_lambda, folder, port):
    status, said = invoke(cargo_lambda, folder, port, '{"name":17}')
    if status == 0 or "$.name" not in said:
        raise SystemExit(f"an error that is none: {status} {said}")
    status, said = post(port, b'{"name":17}')
    expect((500, "Runtime.BadEvent"), (status, said.get("errorType")))


def main():
    bin_folder, hello = sys.argv[1:]
    cargo_lambda = os.path.join(bin_folder, "cargo-lambda")
    if not os.path.exists(cargo_lambda):
        print("skipped: no cargo-lambda")
        sys.exit(1 if os.environ.get("COLAMBDA_REQUIRE_CARGO_LAMBDA") == "1" else SKIPPED)
    began = time.monotonic()
    for form in ("127.0.0.1:{}/.rt/hello", "http://127.0.0.1:{}/.rt/hello"):
        port = peers.free_port()
        with tempfile.TemporaryDirectory() as folder, emulator(cargo_lambda, folder, port), \
                function([hello], form.format(port)):
            good(cargo_lambda, folder, port, "cargo")
            bad(cargo_lambda, folder, port)
            good(cargo_lambda, folder, port, "ƛ")
            expect((200, {"message": "Hello, again!"}), post(port, b'{"name":"again"}'))
    print(f"both forms, in {time.monotonic() - began:.1f} s")


if __name__ == "__main__":
    main()
