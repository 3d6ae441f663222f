# SPDX-License-Identifier: MIT
"""What a peer can do wrong when it is asked for the next event: statuses, connections, heads. Bodies: rows_events.

Each fault is there once, after which all is well, and for ever: at most five tries within eight seconds, then exit 1.
"""
import time

from peer import ChildEnded, response
from rows import row
from talk import SLACK_SECONDS, TRIES, TRYING_SECONDS, need

EVENT = b'{"name":"nobody"}'
ERROR = b'{"errorMessage":"because","errorType":"InternalServerError"}'
ID = ("Lambda-Runtime-Aws-Request-Id", "never-given")


def reply(data):
    return lambda talk: talk.next().connection.send(data)


def reply_and_end(data):
    return lambda talk: talk.next().connection.send_and_end(data)


def head(*lines):
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def head_of_size(size):
    lines = ["HTTP/1.1 200 OK", f"{ID[0]}: {ID[1]}", f"Content-Length: {len(EVENT)}", "X-Long: "]
    return head(*lines[:3], lines[3] + "v" * (size - len(head(*lines))))


def with_length(*values):
    lines = [f"Content-Length: {value}" for value in values]
    return head("HTTP/1.1 200 OK", "Lambda-Runtime-Aws-Request-Id: never-given", *lines) + EVENT


def closed_at_once(talk):
    talk.peer.connection().close()


def reset_at_once(talk):
    talk.peer.connection().reset()


def reset_after_request(talk):
    talk.next().connection.reset()


def half_closed(talk):
    talk.next().connection.send_and_end(b"", whole=False)


def endless(start, piece):
    """Sends for as long as the function takes it, which must not be long."""
    def act(talk):
        connection = talk.next().connection
        connection.send(start)
        for _ in range((16 << 20) // len(piece)):
            if not connection.send(piece):
                return
        need(False, "16 MiB of head were taken")
    return act


STATUS = [(status, response(status, ERROR, [("Content-Type", "application/json")])) for status in
          (301, 302, 400, 404, 410, 413, 429, 502, 503, 504)]

# Name, what one try meets, and what the last line has to say beside the address.
RETRIED = [(f"status {status}", reply(data), [str(status)]) for status, data in STATUS] + [
    ("status 200 without a request id", reply(response(200, EVENT)), ["id"]),
    ("status 200 with an empty request id", reply(response(200, EVENT, [(ID[0], "")])), ["id"]),
    ("status 202 without a request id", reply(response(202, EVENT)), ["id"]),
    ("status 999 with a request id", reply(response(999, EVENT, [ID])), []),
    ("status 304 with a request id", reply(head("HTTP/1.1 304 Not Modified", f"{ID[0]}: {ID[1]}")), ["304"]),
    ("status 503 whose connection ends", reply_and_end(response(503, ERROR, [("Connection", "close")])), ["503"]),
    ("101 switching protocols", reply(head("HTTP/1.1 101 Switching", "Upgrade: x", "Connection: upgrade")), []),
    ("closed at once", closed_at_once, []),
    ("closed after the request", lambda talk: talk.next().connection.close(), []),
    ("half-closed after the request", half_closed, []),
    ("reset at once", reset_at_once, []),
    ("reset after the request", reset_after_request, []),
    ("garbage, text", reply_and_end(b"SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n"), []),
    ("garbage, zeros", reply(bytes(4096)), []),
    ("garbage, TLS", reply(b"\x15\x03\x01\x00\x02\x02\x28"), []),
    ("a request instead of a response", reply(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"), []),
    ("no status", reply(head("HTTP/1.1 OK")), []),
    ("status 20", reply(head("HTTP/1.1 20 OK", "Content-Length: 0")), []),
    ("status 2000", reply(head("HTTP/1.1 2000 OK", "Content-Length: 0")), []),
    ("HTTP/9.9", reply(head("HTTP/9.9 200 OK", "Content-Length: 0")), []),
    ("head cut in the status line", reply_and_end(b"HTTP/1.1 20"), []),
    ("head cut in a header", reply_and_end(b"HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Re"), []),
    ("head cut before its end", reply_and_end(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n"), []),
    ("head reset before its end", None, []),
    ("a head of 64 KiB and a byte", reply(head_of_size((64 << 10) + 1) + EVENT), []),
    ("head without end: headers", endless(b"HTTP/1.1 200 OK\r\n", b"X-More: and more\r\n" * 512), []),
    ("head without end: one value", endless(b"HTTP/1.1 200 OK\r\nX-More: ", b"m" * 8192), []),
    ("head without end: one name", endless(b"HTTP/1.1 200 OK\r\n", b"m" * 8192), []),
    ("head without end: the reason", endless(b"HTTP/1.1 200 ", b"m" * 8192), []),
    ("head without end: interim answers", endless(b"", head("HTTP/1.1 103 Early Hints", "X-A: b") * 256), []),
    ("a control character in a header", reply(head("HTTP/1.1 200 OK", "X-A: b\0c", "Content-Length: 0")), []),
    ("a header without a colon", reply(head("HTTP/1.1 200 OK", "nothing", "Content-Length: 0")), []),
    ("a length that is negative", reply(with_length("-1")), []),
    ("a length of 2^64", reply(with_length(str(2**64))), []),
    ("a length of 2^64 + 17", reply(with_length(str(2**64 + 17))), []),
    ("a length of a hundred digits", reply(with_length("9" * 100)), []),
    ("a length of letters", reply(with_length("many")), []),
    ("a length in hex", reply(with_length("0x11")), []),
    ("two lengths", reply(with_length("17", "18")), []),
    ("two lengths in one header", reply(with_length("17, 18")), []),
    ("a length and chunks", reply(head("HTTP/1.1 200 OK", f"{ID[0]}: {ID[1]}", "Content-Length: 17",
                                       "Transfer-Encoding: chunked") + b"11\r\n" + EVENT + b"\r\n0\r\n\r\n"), []),
]


def head_reset(talk):
    connection = talk.next().connection
    connection.send(b"HTTP/1.1 200 OK\r\nContent-Le")
    connection.reset()


def once(act):
    def run(talk):
        act(talk)
        talk.round()
        talk.round()
        talk.stop()
    return run


def for_ever(act, says):
    def run(talk):
        tries, began = 0, None
        try:
            while True:
                act(talk)
                tries += 1
                began = began or time.monotonic()
                need(tries <= TRIES, "more than", TRIES, "tries")
        except ChildEnded:
            pass
        talk.dies(says=[talk.address, *says])
        need(tries >= 2, "gave up after", tries, "tries")
        took = talk.child.ended - began
        need(took <= TRYING_SECONDS + SLACK_SECONDS, f"tried for {took:.1f} s")
    return run


def made_up_again(act):
    """Four faults, a good event, four faults, a good event: what went well makes up for what did not."""
    def run(talk):
        for _ in range(2):
            # The first may be taken for a connection that had died before.
            for _ in range(TRIES - 1):
                act(talk)
            talk.round()
        talk.stop()
    return run


def fatal(status):
    def run(talk):
        talk.next().answer(status, ERROR)
        talk.dies(says=[talk.address, str(status)])
    return run


def rows():
    for name, act, says in RETRIED:
        act = act or head_reset
        yield row(f"next, once: {name}", once(act))
        yield row(f"next, for ever: {name}", for_ever(act, says))
    for status in (403, 500):
        yield row(f"next: status {status} ends the function", fatal(status))
    yield row("next: faults that are made up for", made_up_again(reset_after_request))
    yield row("next: statuses that are made up for", made_up_again(reply(STATUS[-1][1])))
