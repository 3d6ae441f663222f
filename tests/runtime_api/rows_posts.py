# SPDX-License-Identifier: MIT
"""What a peer can do wrong with an answer: refuse it, lose it, acknowledge it oddly. Never sent twice, never lost
without a line, and the next event is asked for.
"""
import time

from peer import response
from rows import row
from talk import check_error, need

OK = b'{"status":"OK"}\n'
REFUSAL = b'{"errorMessage":"Invalid request ID","errorType":"InvalidRequestID"}'
LARGEST = 6 * 1024 * 1024 + 100


def acknowledged(acknowledge):
    """An acknowledgement of another kind; nobody needs to hear of it."""
    def run(talk):
        for _ in range(3):
            request_id = talk.give('{"name":"acknowledged"}')
            acknowledge(talk.post(request_id))
            talk.round()
            talk.silent_about(request_id)
        talk.stop()
    return run


def lost(act, says=(), times=3, event='{"name":"lost"}', kind="response", body=True):
    """The answer goes wrong: its id is named, it does not come again, the next event is served."""
    def run(talk):
        for _ in range(times):
            request_id = talk.give(event)
            act(talk.post(request_id, kind, body))
            talk.round()
            talk.says(request_id, *says)
        talk.stop()
    return run


def slowly(request):
    for byte in response(202, OK):
        request.connection.send(bytes([byte]))
        time.sleep(0.01)


def cut_in_the_body(end):
    def act(request):
        request.connection.take(1000)
        end(request.connection)
    return act


def endless_head(request):
    request.connection.send(b"HTTP/1.1 202 Accepted\r\n")
    for _ in range(2048):
        if not request.connection.send(b"X-More: and more\r\n" * 512):
            return
    need(False, "16 MiB of head were taken")


def endless_body(request):
    """A body of the acknowledgement that nobody wants."""
    request.connection.send(b"HTTP/1.1 202 Accepted\r\nContent-Length: 1000000000000\r\n\r\n")
    for _ in range(1024):
        if not request.connection.send(bytes(1 << 20)):
            return
    need(False, "1 GiB of acknowledgement was taken")


def send(data):
    return lambda request: request.connection.send(data)


def send_and_end(data):
    return lambda request: request.connection.send_and_end(data)


ACKNOWLEDGED = {
    "status 200": lambda request: request.answer(200, b"{}"),
    "status 202": lambda request: request.acknowledge(),
    "status 204": lambda request: request.answer(204),
    "status 299": lambda request: request.answer(299),
    "byte by byte": slowly,
    "in chunks": send(b"HTTP/1.1 202 Accepted\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nokay\r\n0\r\n\r\n"),
    "with 1 MiB of body": lambda request: request.answer(202, bytes(1 << 20)),
    "with Connection: close": send_and_end(response(202, OK, [("Connection", "close")])),
    "in HTTP/1.0": send_and_end(b"HTTP/1.0 202 Accepted\r\n\r\n" + OK),
    "without a length": send_and_end(b"HTTP/1.1 202 Accepted\r\n\r\n" + OK),
    "after 100 continue": send(b"HTTP/1.1 100 Continue\r\n\r\n" + response(202, OK)),
    "with bytes behind it": send(response(202, OK) + b"what is this"),
}

LOST = {f"status {status}": ((lambda request, s=status: request.answer(s, REFUSAL)), [str(status)])
        for status in (301, 400, 403, 404, 409, 410, 429, 500, 502, 503)}
LOST |= {
    "status 400 whose connection ends": (send_and_end(response(400, REFUSAL, [("Connection", "close")])), ["400"]),
    "closed": (lambda request: request.connection.close(), []),
    "reset": (lambda request: request.connection.reset(), []),
    "half-closed": (send_and_end(b""), []),
    "garbage": (send_and_end(b"SSH-2.0-OpenSSH_9.2p1\r\n"), []),
    "garbage, and it stays open": (send(b"\0" * 400), []),
    "a head cut short": (send_and_end(b"HTTP/1.1 202 Acc"), []),
    "a head without end": (endless_head, []),
    "two lengths": (send(b"HTTP/1.1 202 Accepted\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n123"), []),
}

BIG = "big 4000000"


def refused_early(status, then):
    """The status comes before the body was read, as servers do with one that is too large."""
    def act(request):
        request.answer(status, REFUSAL, [("Connection", "close")] if then != "read" else [])
        if then == "read":
            request.read_body()
        else:
            request.connection.wait_until_closed()
    return act


def too_large(size, kind):
    """Of this size it is sent or reported."""
    def run(talk):
        talk.cpu_allowed = 1.0
        request_id = talk.give(f"big {size}")
        if kind == "response":
            talk.answered(request_id, b"x" * size)
        else:
            post = talk.post(request_id, "error")
            said = check_error(post)
            need(said["errorType"] == "Function.ResponseSizeTooLarge", "another type:", said)
            need(post.headers["lambda-runtime-function-error-type"] == said["errorType"], "another header")
            post.acknowledge()
        talk.round()
        talk.stop()
    return run


def refused_413(early):
    """413 is reported as what it means."""
    def run(talk):
        talk.cpu_allowed = 1.0
        for _ in range(2):
            request_id = talk.give(BIG)
            talk.too_large.add(request_id)
            request = talk.post(request_id, body=not early)
            request.answer(413, b'{"errorType":"RequestEntityTooLarge"}')
            if early:
                request.read_body()
            talk.failed(request_id, "Function.ResponseSizeTooLarge")
            talk.round()
        talk.stop()
    return run


def refused_413_twice(talk):
    request_id = talk.give('{"name":"small"}')
    talk.too_large.add(request_id)
    talk.post(request_id).answer(413)
    talk.post(request_id, "error").answer(413)
    talk.round()
    talk.says(request_id)
    talk.stop()


def no_acknowledgement(talk):
    """It waits for as long as it takes, spends nothing, asks for nothing; SIGTERM ends it with a word about the id."""
    request_id = talk.give('{"name":"waiting"}')
    post = talk.post(request_id)
    talk.peer.quiet(1.5)
    talk.spends(talk.child.cpu())
    post.acknowledge()
    talk.round()
    talk.silent_about(request_id)
    talk.stop()


def never_acknowledged(talk):
    request_id = talk.give('{"name":"waiting"}')
    talk.post(request_id)
    talk.terminate()
    talk.ended_by_signal()
    talk.says(request_id)


def answer_taken_slowly(talk):
    """6 MB read in pieces with pauses: one post, whole."""
    talk.cpu_allowed = 1.0
    request_id = talk.give("big 6000000")
    request = talk.post(request_id, body=False)
    body = b""
    for _ in range(20):
        body += request.connection.take(300_000)
        time.sleep(0.01)
    need(body == b"x" * 6_000_000, "not what was sent")
    request.acknowledge()
    talk.round()
    talk.stop()


def should_exit(acknowledge):
    """After such an error the process ends with 1, whatever the peer makes of it."""
    def run(talk):
        request_id = talk.give("fail Function.Broken exit for good")
        post = talk.post(request_id, "error")
        need(check_error(post)["errorType"] == "Function.Broken", "another type:", post.body)
        acknowledge(post)
        talk.dies()
    return run


def content_types(talk):
    post = talk.round()
    need(post.headers.get("content-type") == "application/octet-stream", "content type:", post.headers)
    need(post.headers["user-agent"].startswith("colambda/"), "user agent:", post.headers["user-agent"])
    raw = b"raw image/png \x89PNG\0\xff"
    post = talk.answered(talk.give(raw), raw[len(b"raw image/png "):])
    need(post.headers.get("content-type") == "image/png", "content type:", post.headers)
    post = talk.answered(talk.give("raw text/x\r\nX-Injected:yes because"), "because")
    need(post.headers.get("content-type") == "application/octet-stream", "content type:", post.headers)
    talk.stop()


def rows():
    for name, acknowledge in ACKNOWLEDGED.items():
        yield row(f"post: acknowledged {name}", acknowledged(acknowledge))
    for name, (act, says) in LOST.items():
        yield row(f"post: {name}", lost(act, says))
        yield row(f"post of an error: {name}", lost(act, says, event="throw because", kind="error"), acts=True)
    for name, end in {"closed": lambda c: c.close(), "reset": lambda c: c.reset()}.items():
        yield row(f"post: {name} in the body", lost(cut_in_the_body(end), event=BIG, body=False), acts=True)
    for status in (400, 500):
        for then in ("read", "closed"):
            yield row(f"post: status {status} before the body, then {then}",
                      lost(refused_early(status, then), event=BIG, body=False), acts=True)
    yield row("post: an acknowledgement with a body without end", lost_or_not(endless_body))
    yield row("post: 413", refused_413(False), acts=True)
    yield row("post: 413 before the body", refused_413(True), acts=True)
    yield row("post: 413 for the error, too", refused_413_twice)
    yield row("post: the largest answer", too_large(LARGEST, "response"), acts=True)
    yield row("post: an answer one byte too large", too_large(LARGEST + 1, "error"), acts=True)
    yield row("post: an answer of 7 MiB", too_large(7 << 20, "error"), acts=True)
    yield row("post: acknowledged late", no_acknowledgement)
    yield row("post: never acknowledged", never_acknowledged)
    yield row("post: taken slowly", answer_taken_slowly, acts=True)
    yield row("post: content types and user agent", content_types, acts=True)
    for name, acknowledge in {"acknowledged": lambda post: post.acknowledge(), "refused": lambda post: post.answer(400),
                              "closed": lambda post: post.connection.close()}.items():
        yield row(f"post: an error that ends the process, {name}", should_exit(acknowledge), acts=True)


def lost_or_not(act):
    """The status came: the answer may count as taken. What matters is that the loop goes on."""
    def run(talk):
        talk.cpu_allowed = 1.0
        act(talk.post(talk.give('{"name":"odd"}')))
        talk.round()
        talk.stop()
    return run
