# SPDX-License-Identifier: MIT
"""Answers that are streamed: the bytes of head, chunks and trailers, and a peer that does not wait for their end."""
import base64
import json

from peer import response
from rows import row
from talk import need

TRAILERS = {"lambda-runtime-function-error-type", "lambda-runtime-function-error-body"}


class Chunks:
    """The body of a streamed post, one chunk after the other, each as it came."""

    def __init__(self, post):
        self.connection = post.connection
        headers = post.headers
        need(headers.get("transfer-encoding") == "chunked", "not in chunks:", headers)
        need(headers.get("lambda-runtime-function-response-mode") == "streaming", "another mode:", headers)
        need({name.strip().lower() for name in headers.get("trailer", "").split(",")} == TRAILERS, "trailers:", headers)
        need("content-length" not in headers, "chunks and a length:", headers)

    def line(self):
        while b"\r\n" not in self.connection.unread:
            self.connection.more()
        line, self.connection.unread = self.connection.unread.split(b"\r\n", 1)
        return line

    def one(self):
        """The next chunk; empty at the end."""
        size = int(self.line(), 16)
        if size == 0:
            return b""
        data = self.connection.take(size)
        need(self.line() == b"", "a chunk without its end")
        return data

    def trailers(self):
        found = {}
        while line := self.line():
            name, _, value = line.decode().partition(": ")
            found[name.lower()] = value
        return found

    def rest(self):
        return b"".join(iter(self.one, b""))


def begin(talk, event, content_type="application/octet-stream"):
    request_id = talk.give(event)
    post = talk.post(request_id, body=False)
    need(post.headers.get("content-type") == content_type, "content type:", post.headers)
    return request_id, post, Chunks(post)


def whole(talk):
    for _ in range(3):
        request_id, post, chunks = begin(talk, "stream 3 5")
        need([chunks.one() for _ in range(4)] == [b"xxxxx"] * 3 + [b""], "other chunks")
        need(chunks.trailers() == {}, "trailers after success")
        post.acknowledge()
        talk.round()
        talk.silent_about(request_id)
    talk.stop()


def empty(talk):
    _, post, chunks = begin(talk, "stream 0 0")
    need(chunks.one() == b"" and chunks.trailers() == {}, "something was written")
    post.acknowledge()
    talk.round()
    talk.stop()


def http(talk):
    _, post, chunks = begin(talk, "stream-http", "application/vnd.awslambda.http-integration-response")
    need(json.loads(chunks.one()) == {"statusCode": 201, "headers": {"Content-Type": "text/plain"}, "cookies": ["a=b"]},
         "another prelude")
    need(chunks.one() == bytes(8), "no separator in a chunk of its own")
    need(chunks.rest() == b"body!", "another body")
    need(chunks.trailers() == {}, "trailers after success")
    post.acknowledge()
    talk.round()
    talk.stop()


def fails(talk):
    _, post, chunks = begin(talk, "stream-throw no more of \u019b")
    need(chunks.one() == b"begun", "another first chunk")
    need(chunks.one() == b"", "more than it wrote")
    trailers = chunks.trailers()
    need(trailers.get("lambda-runtime-function-error-type") == "Function.RuntimeError", "trailers:", trailers)
    said = json.loads(base64.b64decode(trailers["lambda-runtime-function-error-body"], validate=True))
    need(said["errorMessage"] == "no more of \u019b" and said["errorType"] == "std::runtime_error", "error:", said)
    post.acknowledge()
    talk.round()
    talk.stop()


def fails_first(talk):
    talk.failed(talk.give("throw not even begun"), "std::runtime_error")
    talk.round()
    talk.stop()


def refused(status):
    """It says so in mid-stream, where the handler sleeps for longer than any test takes."""
    def run(talk):
        request_id, post, chunks = begin(talk, "stream-sleep 600000")
        need(chunks.one() == b"begun", "another first chunk")
        post.answer(status, b'{"errorType":"InvalidStreaming"}')
        talk.round()
        talk.says(request_id, str(status))
        talk.stop()
    return run


def acknowledged_early(talk):
    """Before its end, which cargo-lambda does: the rest is read all the same, and comes."""
    for _ in range(3):
        request_id, post, chunks = begin(talk, "stream 200 65536")
        need(chunks.one(), "nothing came")
        post.acknowledge()
        need(len(chunks.rest()) == 199 * 65536, "another size")
        need(chunks.trailers() == {}, "trailers after success")
        talk.round()
        talk.silent_about(request_id)
    need(talk.peer.accepted == 1, "other connections:", talk.peer.accepted)
    talk.cpu_allowed += 2
    talk.stop()


def acknowledged_in_pieces(talk):
    """The beginning of an early acknowledgement is no refusal, wherever it is cut."""
    said = response(202, b'{"status":"OK"}')
    for cut in (1, 7, 9, 10, 30):
        request_id, post, chunks = begin(talk, "stream 200 65536")
        need(chunks.one(), "nothing came")
        post.connection.send(said[:cut])
        need(len(chunks.rest()) == 199 * 65536, "another size")
        need(chunks.trailers() == {}, "trailers after success")
        post.connection.send(said[cut:])
        talk.round()
        talk.silent_about(request_id)
    talk.cpu_allowed += 3
    talk.stop()


def acknowledged_and_gone(talk):
    """The handler sleeps for longer than any test takes."""
    request_id, post, chunks = begin(talk, "stream-sleep 600000")
    need(chunks.one() == b"begun", "another first chunk")
    post.acknowledge()
    post.connection.reset()
    talk.round()
    talk.says(request_id)
    talk.stop()


def gone(end):
    def run(talk):
        for _ in range(3):
            request_id, post, chunks = begin(talk, "stream-sleep 600000")
            need(chunks.one() == b"begun", "another first chunk")
            end(post.connection)
            talk.round()
            talk.says(request_id)
        talk.stop()
    return run


def gone_in_a_write(talk):
    """The handler writes without pause, to nobody."""
    request_id, post, chunks = begin(talk, "stream 1000000 65536")
    need(chunks.one(), "nothing came")
    post.connection.reset()
    talk.round()
    talk.says(request_id)
    talk.cpu_allowed += 2
    talk.stop()


def terminated(talk):
    """SIGTERM in mid-stream: cancelled after the drain, which the trailers say; exit 0."""
    request_id, post, chunks = begin(talk, "stream-sleep 600000")
    need(chunks.one() == b"begun", "another first chunk")
    talk.terminate()
    need(chunks.one() == b"", "more than it wrote")
    need(chunks.trailers().get("lambda-runtime-function-error-type") == "Function.Cancelled", "other trailers")
    post.acknowledge()
    talk.silent_about(request_id)
    talk.ended_by_signal()


def lost_end(talk):
    """Closed where the acknowledgement should come: not sent again."""
    request_id, post, chunks = begin(talk, "stream 2 5")
    need(chunks.rest() == b"x" * 10, "another body")
    chunks.trailers()
    post.connection.close()
    talk.round()
    talk.says(request_id)
    talk.stop()


def rows():
    yield row("stream: whole", whole, acts=True)
    yield row("stream: without a byte", empty, acts=True)
    yield row("stream: an HTTP answer", http, acts=True)
    yield row("stream: fails in the middle", fails, acts=True)
    yield row("stream: fails before it begins", fails_first, acts=True)
    for status in (400, 403, 410, 413, 500):
        yield row(f"stream: refused with {status}", refused(status), acts=True)
    yield row("stream: acknowledged before its end", acknowledged_early, acts=True)
    yield row("stream: acknowledged in pieces", acknowledged_in_pieces, acts=True)
    yield row("stream: acknowledged, and reset", acknowledged_and_gone, acts=True)
    yield row("stream: the peer closes", gone(lambda c: c.close()), acts=True)
    yield row("stream: the peer resets", gone(lambda c: c.reset()), acts=True)
    yield row("stream: the peer resets in a write", gone_in_a_write, acts=True)
    yield row("stream: SIGTERM in the middle", terminated, acts=True)
    yield row("stream: the end is not acknowledged", lost_end, acts=True)
