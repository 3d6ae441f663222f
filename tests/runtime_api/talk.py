# SPDX-License-Identifier: MIT
"""One function and one peer, and the words that rows are written in. Knows what every row has to keep:

each event answered at most once, none lost without a line that names its id, no busy loop, exit 0 only after SIGTERM.
"""
import contextlib
import json
import os
import re
import signal
import socket
import tempfile
import time

from child import Child, need
from peer import Peer

# What a function may spend beside what it waits for: its start is not counted, the leak check at its end is.
CPU_SECONDS = 0.7
CPU_SHARE = 0.2
# The poller's own: so many tries of `next` within so many seconds.
TRIES = 5
TRYING_SECONDS = 8
# A machine that is busy, and sanitizers.
SLACK_SECONDS = 2
# What Lambda says beside where it is; Rust's runtime does not start without.
LAMBDA = {"AWS_LAMBDA_FUNCTION_NAME": "hello", "AWS_LAMBDA_FUNCTION_VERSION": "$LATEST",
          "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "128", "AWS_LAMBDA_LOG_GROUP_NAME": "group",
          "AWS_LAMBDA_LOG_STREAM_NAME": "stream", "_HANDLER": "bootstrap"}


class Talk:
    def __init__(self, command, base="", form="{address}", variables=None, listening=True,
                 log_is_read=True):
        self.peer = Peer(base)
        if not listening:
            self.peer.stop_listening()
        self.address = self.peer.address
        environment = LAMBDA | (variables or {})
        environment["AWS_LAMBDA_RUNTIME_API"] = form.format(address=self.address, port=self.peer.port, base=base)
        self.child = self.peer.child = Child(command, environment, log_is_read)
        self.terminated = False
        self.cpu_allowed = 0.0
        self.count = 0
        # How a function may end after SIGTERM.
        self.peaceful = [0]
        # Ids whose answer was refused as too large: they have a second post, to /error.
        self.too_large = set()

    def close(self):
        self.child.close()
        self.peer.close()

    # What the function asks.

    def next(self, seconds=None, body=True):
        request = self.peer.request(**({"seconds": seconds} if seconds else {}), body=body)
        need((request.method, request.path) == ("GET", "/invocation/next"),
             "expected GET next, got", request.method, request.path, "\n" + self.child.said())
        return request

    def post(self, request_id, kind="response", body=True):
        request = self.peer.request(body=body)
        need((request.method, request.path) == ("POST", f"/invocation/{request_id}/{kind}"),
             f"expected POST {request_id}/{kind}, got", request.method, request.path, request.body[:400])
        return request

    def new_id(self):
        self.count += 1
        return f"id-{self.count:04}-{os.urandom(4).hex()}"

    def event_head(self, request_id, headers=()):
        """Headers as Lambda sends them; the id counts as given out from here on."""
        if request_id is not None:
            self.peer.given.append(request_id)
            headers = [("Lambda-Runtime-Aws-Request-Id", request_id), *headers]
        names = {name.lower() for name, _ in headers}
        if "lambda-runtime-deadline-ms" not in names:
            headers = [*headers, ("Lambda-Runtime-Deadline-Ms", str(int(time.time() * 1000) + 60_000))]
        return [("Content-Type", "application/json"), *headers]

    def event(self, request, body, headers=(), status=200, request_id=None):
        """Answers a `next`; returns the id."""
        request_id = request_id or self.new_id()
        if isinstance(body, str):
            body = body.encode()
        request.answer(status, body, self.event_head(request_id, headers))
        return request_id

    # What a good peer does.

    def give(self, body, headers=()):
        return self.event(self.next(), body, headers)

    def answered(self, request_id, wanted, kind="response"):
        """The answer comes, is `wanted`, and is acknowledged."""
        post = self.post(request_id, kind)
        if isinstance(wanted, str):
            wanted = wanted.encode()
        need(post.body == wanted, "a wrong answer:", post.body[:200], "instead of", wanted[:200])
        post.acknowledge()
        return post

    def round(self, headers=()):
        """A good event, answered well. The event is one that any hello takes, and that trouble echoes."""
        name = f"round {self.count}"
        request_id = self.give(json.dumps({"name": name}), headers)
        return self.round_answered(request_id, name)

    def round_answered(self, request_id, name):
        post = self.post(request_id)
        need(name.encode() in post.body, "a wrong answer:", post.body[:200])
        post.acknowledge()
        return post

    def failed(self, request_id, error_type=None, message=None):
        """An error comes, is well-formed, and is acknowledged."""
        post = self.post(request_id, "error")
        said = check_error(post)
        need(error_type is None or said["errorType"] == error_type, "a wrong errorType:", said)
        need(message is None or message in said["errorMessage"], "a wrong errorMessage:", said)
        post.acknowledge()
        return said

    def next_is_asked_behind(self, text):
        """The next event is asked for, and not before this was said."""
        self.next()
        need(text in self.child.said(), "asked for an event before:", text, "\n" + self.child.said())

    # How it ends.

    def stop(self):
        """SIGTERM while idle: exit 0."""
        self.next()
        self.spends(self.child.cpu())
        self.terminate()
        self.ended_by_signal()

    def ended_by_signal(self, seconds=5):
        status = self.child.wait(seconds)
        need(status in self.peaceful, "ended with", status, "after SIGTERM\n" + self.child.said())

    def terminate(self):
        self.terminated = True
        self.child.signal(signal.SIGTERM)

    def dies(self, seconds=5, says=(), status=1):
        """Ends by itself, with lines that hold all of these words, in one of them."""
        need(self.child.wait(seconds) == status, "ended with", self.child.status, "\n" + self.child.said())
        self.says(*says)

    def says(self, *words):
        for line in self.child.said().splitlines():
            if all(re.search(word, line, re.IGNORECASE) for word in words):
                return
        need(not words, "no line says", words, "\n" + self.child.said())

    def silent_about(self, request_id):
        need(not self.child.lines_with(request_id), "a needless line about", request_id, "\n" + self.child.said())

    def spends(self, cpu):
        waited = time.monotonic() - self.child.began
        allowed = CPU_SECONDS + CPU_SHARE * waited + self.cpu_allowed
        need(cpu <= allowed, f"{cpu:.2f} s of processor time in {waited:.2f} s, {allowed:.2f} allowed")

    def check(self):
        """What holds for every row, once it is over."""
        need(self.child.status is not None, "the row ended, the function did not")
        self.spends(self.child.cpu())
        need(self.child.status != 0 or self.terminated, "exit 0 without SIGTERM\n" + self.child.said())
        for leak in ("AddressSanitizer", "LeakSanitizer", "ThreadSanitizer", "runtime error:"):
            need(leak not in self.child.said(), self.child.said())
        for request_id in self.peer.given:
            kinds = [post.path.rsplit("/", 1)[1] for post in self.peer.posts if f"/{request_id}/" in post.path]
            allowed = ["response", "error"] if request_id in self.too_large else kinds[:1]
            need(kinds == allowed, request_id, "was answered more than once:", kinds)
            need(kinds or self.child.lines_with(request_id), request_id, "vanished\n" + self.child.said())

    @contextlib.contextmanager
    def gate(self):
        """An event whose handler waits; what it waits for happens when the block ends."""
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "gate")
            os.mkfifo(path)
            yield f"gate {path}"
            self._open_gate(path)

    def _open_gate(self, path):
        end = time.monotonic() + 10
        while True:
            try:
                return os.close(os.open(path, os.O_WRONLY | os.O_NONBLOCK))
            except OSError:
                # Nobody stands before it yet.
                need(time.monotonic() < end and self.child.alive(), "the event did not come\n" + self.child.said())
                time.sleep(0.001)

    def connection_seen_dead(self, port):
        """Waits until the kernel has told the function's socket, whatever the function makes of it."""
        end = time.monotonic() + 10
        while _tcp_state(port, self.peer.port) == "01":
            need(time.monotonic() < end, "the kernel does not see the connection end")
            time.sleep(0.001)


def _tcp_state(port, peer_port):
    with open("/proc/net/tcp", encoding="ascii") as table:
        for line in table:
            parts = line.split()
            if parts[1].endswith(f":{port:04X}") and parts[2].endswith(f":{peer_port:04X}"):
                return parts[3]
    return None


KEPT_TYPE = re.compile(r"(Runtime|Function)\.[A-Z][a-zA-Z]+")


def check_error(post):
    """What every error must be: JSON, typed in the form the platform keeps, a cause that is safe in a header."""
    said = json.loads(post.body.decode())
    need(isinstance(said.get("errorMessage"), str), "no errorMessage:", post.body[:300])
    need(said.get("errorType"), "no errorType:", post.body[:300])
    kept = post.headers.get("lambda-runtime-function-error-type", "")
    need(KEPT_TYPE.fullmatch(kept), "an error type that the platform does not keep:", repr(kept))
    need("json" in post.headers.get("content-type", ""), "not sent as JSON:", post.headers.get("content-type"))
    cause = post.headers.get("lambda-runtime-function-xray-error-cause")
    if cause is not None:
        need(len(cause) <= 64 << 10, "an X-Ray cause over 64 KiB:", len(cause))
        need(json.loads(cause)["exceptions"], "an X-Ray cause without exceptions:", cause[:300])
    return said


def unused_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


