# SPDX-License-Identifier: MIT
"""Streamed answers as bytes on the wire, every one of them: nothing is parsed here, so nothing can be overlooked.

What aws-lambda-go 1.55.1 sends for the same answers was the model. Where ours differ, they do so on purpose:

  Response-Mode  Go leaves it out; Lambda's documents ask for it, and other readers take a stream for one by it.
  the prelude    Go writes JSON and NULs in one chunk; emulators that parse the first chunk as JSON then see junk.
  the type       Go sends the name alone (errorString); the platform keeps only Function.* and Runtime.* of it.
  the trailers   Go has the body first (its order is the alphabet's); what a log shows first is the type.
  Accept-Encoding: gzip is not sent, as nothing that is compressed could be read.
"""
import base64
import re
import types

from rows import row
from talk import need

HEAD = ("POST /2018-06-01/runtime/invocation/{id}/response HTTP/1.1\r\n"
        "Host: {host}\r\n"
        "User-Agent: colambda/{version}\r\n"
        "Content-Type: {type}\r\n"
        "Lambda-Runtime-Function-Response-Mode: streaming\r\n"
        "Transfer-Encoding: chunked\r\n"
        "Trailer: Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body\r\n"
        "{more}"
        "\r\n")
PLAIN = "application/octet-stream"
HTTP = "application/vnd.awslambda.http-integration-response"
TYPE = "Lambda-Runtime-Function-Error-Type"
BODY = "Lambda-Runtime-Function-Error-Body"
INVOCATION = ("Lambda-Runtime-Invocation-Id", "7a0e")


def trailers(message):
    """An empty line is what ends them, and with them the request."""
    error = f'{{"errorMessage":"{message}","errorType":"std::runtime_error","stackTrace":[]}}'
    return f"{TYPE}: Function.RuntimeError\r\n{BODY}: {base64.b64encode(error.encode()).decode()}\r\n\r\n"


# Name, event, content type, the bytes behind the head.
ANSWERS = [
    ("one chunk", "stream 1 9", PLAIN, "9\r\nxxxxxxxxx\r\n0\r\n\r\n"),
    ("two chunks", "stream 2 17", PLAIN, "11\r\n" + "x" * 17 + "\r\n11\r\n" + "x" * 17 + "\r\n0\r\n\r\n"),
    ("no chunk", "stream 0 0", PLAIN, "0\r\n\r\n"),
    ("a large chunk", "stream 1 70000", PLAIN, "11170\r\n" + "x" * 70000 + "\r\n0\r\n\r\n"),
    ("a prelude", "stream-http", HTTP,
     '4c\r\n{"statusCode":201,"headers":{"Content-Type":"text/plain"},"cookies":["a=b"]}\r\n'
     "8\r\n\0\0\0\0\0\0\0\0\r\n5\r\nbody!\r\n0\r\n\r\n"),
    ("an error", "stream-throw mid-stream boom", PLAIN, "5\r\nbegun\r\n0\r\n" + trailers("mid-stream boom")),
    ("an error beyond ASCII", "stream-throw \u019b", PLAIN, "5\r\nbegun\r\n0\r\n" + trailers("\u019b")),
]


def version_of(talk):
    """The first request, and the version in it: that changes with every release."""
    request = talk.next()
    found = re.fullmatch(r"colambda/(\d+\.\d+\.\d+)", request.headers["user-agent"])
    need(found, "it calls itself", request.headers["user-agent"])
    return request, found[1]


def through_its_end(connection):
    """The bytes of one post as they came; no answer here has a line without a character in its chunks."""
    got = b""
    while not re.search(rb"\r\n0\r\n([^\r\n]+\r\n)*\r\n\Z", got):
        if not connection.unread:
            connection.more()
        got, connection.unread = got + connection.unread, b""
    return got


def same(got, wanted):
    if got == wanted:
        return
    at = next((i for i, (a, b) in enumerate(zip(got, wanted)) if a != b), min(len(got), len(wanted)))
    need(False, f"byte {at} differs:", got[max(0, at - 60):at + 60], "instead of", wanted[max(0, at - 60):at + 60])


def answer(event, content_type, chunks, headers=()):
    def run(talk):
        request, version = version_of(talk)
        more = "".join(f"{name}: {value}\r\n" for name, value in headers)
        for _ in range(2):
            request_id = talk.event(request, event, headers)
            got = through_its_end(request.connection)
            head = HEAD.format(id=request_id, host=talk.address, version=version, type=content_type, more=more)
            same(got, (head + chunks).encode())
            talk.peer.posts.append(types.SimpleNamespace(path=f"/invocation/{request_id}/response"))
            request.acknowledge()
            # Not a byte between the end of the one and the next.
            request = talk.next()
            need(request.head.startswith("GET "), "something before the next request:", request.head[:80])
        talk.event(request, "bye")
        talk.peer.request().acknowledge()
        talk.stop()
    return run


def rows():
    for name, event, content_type, chunks in ANSWERS:
        yield row(f"bytes: {name}", answer(event, content_type, chunks), acts=True)
    yield row("bytes: an invocation id", answer("stream 1 9", PLAIN, ANSWERS[0][3], [INVOCATION]), acts=True)
