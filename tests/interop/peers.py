# SPDX-License-Identifier: MIT
"""Starts the two sides of an interop test and ends them. Knows processes and ports, not what they say."""
import contextlib
import os
import signal
import socket
import subprocess
import sys
import threading
import time

# What CTest takes for a test that could not be run.
SKIPPED = 77

# For a process that neither comes up nor ends: no test waits for it otherwise.
PATIENCE = 60


def need(*programs):
    """Skips the test if Go's programs could not be built; a single one that is missing is a fault."""
    for program in programs:
        if os.path.isabs(program) and not os.path.isdir(os.path.dirname(program)):
            print("skipped: the Go programs could not be built")
            sys.exit(1 if os.environ.get("COLAMBDA_REQUIRE_GO") == "1" else SKIPPED)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until_it_listens(process, port):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        time.sleep(0.01)
    raise SystemExit(f"{process.args[0]} does not listen on port {port}, exit status {process.poll()}")


@contextlib.contextmanager
def function(program, must_end_well=True):
    """A go1.x function; gives its address. Ours has to end with status 0, which with sanitizers means no leak."""
    port = free_port()
    environment = dict(os.environ, _LAMBDA_SERVER_PORT=str(port))
    # What it logs about bad calls is not looked at here; what it says when it ends badly is.
    with subprocess.Popen([program], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        said = _Drain(process.stderr)
        try:
            wait_until_it_listens(process, port)
            yield f"127.0.0.1:{port}"
        finally:
            process.send_signal(signal.SIGTERM)
            _end(process, said, must_end_well)


@contextlib.contextmanager
def server(program):
    """A server that prints its addresses and ends with its standard input; gives the addresses."""
    with subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          text=True) as process:
        said = _Drain(process.stderr)
        try:
            yield process.stdout.readline().split()
        finally:
            process.stdin.close()
            _end(process, said, True)


class _Drain:
    """Keeps the last of what a process says, so that its pipe never fills."""

    def __init__(self, pipe):
        self.tail = ""
        self._thread = threading.Thread(target=self._run, args=(pipe,), daemon=True)
        self._thread.start()

    def _run(self, pipe):
        for line in pipe:
            text = line if isinstance(line, str) else line.decode(errors="replace")
            self.tail = (self.tail + text)[-20000:]

    def text(self):
        self._thread.join(PATIENCE)
        return self.tail


def _end(process, said, must_end_well):
    try:
        status = process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        status = "none: it did not end"
    if must_end_well and status != 0:
        raise SystemExit(f"{process.args[0]} ended with status {status}\n{said.text()}")


def main():
    """peers.py function|server PROGRAM [--expect TEXT] COMMAND [ARGUMENT...]: the addresses go last.

    With `none` for the kind nothing is started, as COMMAND does that itself: PROGRAM goes last.
    """
    kind, program, *command = sys.argv[1:]
    expected = None
    if command[0] == "--expect":
        expected, command = command[1], command[2:]
    need(program, command[0])
    with contextlib.ExitStack() as running:
        if kind == "function":
            # Go's own ends by the signal itself.
            ours = os.path.basename(program) != "lambda_hello"
            addresses = [running.enter_context(function(program, ours))]
        elif kind == "none":
            addresses = [program]
        else:
            addresses = running.enter_context(server(program))
        done = subprocess.run(command + addresses, stdout=subprocess.PIPE, text=True, timeout=PATIENCE * 4)
        sys.stdout.write(done.stdout)
        if done.returncode != 0:
            raise SystemExit(f"{command[0]} ended with status {done.returncode}")
        if expected is not None and done.stdout.strip() != expected:
            raise SystemExit(f"expected {expected}")


if __name__ == "__main__":
    main()
