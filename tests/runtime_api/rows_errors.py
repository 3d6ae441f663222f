# SPDX-License-Identifier: MIT
"""What handlers throw, with any bytes in it: valid JSON, safe in headers, typed as the platform keeps it."""
import json

from rows import row
from talk import check_error, need

MESSAGES = {
    "plain": b"because",
    "empty": b"",
    "quotes and backslashes": b'"\\" \\u0000 \\',
    "control characters": bytes(range(1, 32)) + b"\x7f",
    "zeros": b"a\0b\0",
    "every byte": bytes(range(256)),
    "lines": b"first\nsecond\r\nX-Injected: yes\r\n\r\n",
    "invalid UTF-8": b"\xff\xfe caf\xc3 \xed\xa0\x80 \xf8\x88\x80\x80\x80",
    "umlauts and emoji": "über 🦙 \u2028".encode(),
    "100 KiB": b"m" * (100 << 10),
    "100 KiB of quotes": b'"' * (100 << 10),
    "100 KiB of invalid UTF-8": b"\xff" * (100 << 10),
    "100 KiB of zeros": b"\0" * (100 << 10),
    "2 MiB": b"m" * (2 << 20),
}


def is_text(message):
    try:
        return message.decode()
    except UnicodeDecodeError:
        return None


def thrown(message):
    """Answered once, well-formed; what is text comes back as it was, and the function goes on."""
    def run(talk):
        post = talk.post(talk.give(b"throw " + message), "error")
        said = check_error(post)
        need(said["errorType"] == "std::runtime_error", "another type:", said["errorType"])
        kept = post.headers["lambda-runtime-function-error-type"]
        need(kept == "Function.RuntimeError", "kept as", kept)
        text = is_text(message)
        # what() ends at a zero; over 256 KiB Lambda would not take it all.
        if text is not None and "\0" not in text and len(text) < 256 << 10:
            need(said["errorMessage"] == text, "another message:", said["errorMessage"][:200], "from", text[:200])
        need(len(post.body) < 1 << 20, "an error over 1 MiB:", len(post.body))
        post.acknowledge()
        talk.round()
        talk.stop()
    return run


# What the handler says, and what the platform is to keep.
TYPES = {
    "Function.OutOfStock": "Function.OutOfStock",
    "Runtime.BadEvent": "Runtime.BadEvent",
    "OutOfStock": "Function.OutOfStock",
    "my::shop::out_of_stock": "Function.OutOfStock",
    "out_of_stock": "Function.OutOfStock",
    "Function.out_of_stock": "Function.OutOfStock",
    "1234": "Function.Unknown",
    "Function.": "Function.Unknown",
    "...": "Function.Unknown",
    "\xc3\xbcber": None,
    "a\r\nX-Injected:yes": None,
    "std::vector<int>": None,
    "E" * 100_000: None,
}


def typed(given, kept):
    def run(talk):
        post = talk.post(talk.give(f"fail {given} stay because".encode("latin-1")), "error")
        said = check_error(post)
        if given.isascii() and len(given) < 1000:
            need(said["errorType"] == given, "another type:", said["errorType"])
        header = post.headers["lambda-runtime-function-error-type"]
        need(kept in (None, header), f"kept as {header} instead of {kept}")
        need("x-injected" not in post.headers, "a header of the handler's")
        post.acknowledge()
        talk.round()
        talk.stop()
    return run


def thrown_int(talk):
    """Like Go's panic: said, then exit 1."""
    said = check_error(talk.post(talk.give("throw-int"), "error"))
    need(said["errorType"] == "int" and said["errorMessage"] == "42", "another error:", said)
    talk.peer.posts[-1].acknowledge()
    talk.dies()


def many(talk):
    """A hundred errors and a hundred answers by turns."""
    for n in range(100):
        talk.failed(talk.give(f"throw number {n}"), message=f"number {n}")
        talk.round()
    talk.stop()


# For any hello: what is no event of its, and then one.
BAD = {
    "empty": b"",
    "a space": b" ",
    "no JSON": b"{name:1}",
    "truncated": b'{"name":"x',
    "truncated in an escape": b'{"name":"\\u12',
    "another type": b'{"name":17}',
    "a list": b"[]",
    "a null": b"null",
    "a number": b"17",
    "a string": b'"name"',
    "no name": b"{}",
    "100 000 levels of lists": b'{"name":' + b"[" * 100_000,
    "100 000 levels, closed": b'{"name":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "100 000 levels of objects": b'{"name":' * 100_000,
    "100 000 levels in a field that nobody takes": b'{"other":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "invalid UTF-8": b'{"name":"\xff\xfe"}',
    "UTF-16": '{"name":"x"}'.encode("utf-16"),
    "a zero in a string": b'{"name":"a\0b"}',
    "6 MiB of zeros": bytes(6 << 20),
    "6 MiB of brackets": b"[" * (6 << 20),
    "6 MiB of a string without end": b'{"name":"' + b"x" * (6 << 20),
}


def bad_events(names):
    """Each is answered once, by an error that is well-formed; the good one after it is right."""
    def run(talk):
        talk.cpu_allowed = 6.0
        for name in names:
            said = talk.failed(talk.give(BAD[name]))
            need(len(said["errorMessage"]) < 4096, name, "an error of", len(said["errorMessage"]), "bytes")
            post = talk.post(talk.give('{"name":"good"}'))
            need(json.loads(post.body) == {"message": "Hello, good!"}, "a wrong answer:", post.body)
            need(post.headers.get("content-type") == "application/json", "content type:", post.headers)
            post.acknowledge()
        talk.stop()
    return run


def rows():
    for name, message in MESSAGES.items():
        yield row(f"thrown: {name}", thrown(message), acts=True)
    for given, kept in TYPES.items():
        shown = given if len(given) < 100 else f"{len(given)} letters"
        yield row(f"typed: {shown!r}", typed(given, kept), acts=True)
    yield row("thrown: an int", thrown_int, acts=True)
    yield row("thrown: a hundred", many, acts=True)
