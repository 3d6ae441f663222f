# SPDX-License-Identifier: MIT
"""Events that come in every way that HTTP allows, and some that it does not: bodies, framing, headers of Lambda's."""
import time
import urllib.parse

from child import Wrong
from peer import response
from rows import row
from talk import need

BODY = b'{"name":"an odd one"}'
LIMIT = 64 << 20


def head_of(status_line, headers, *more):
    lines = [status_line, *(f"{name}: {value}" for name, value in headers), *more]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def good_head(headers, *more, version="1.1"):
    return head_of(f"HTTP/{version} 200 OK", headers, *more)


def length(n):
    return f"Content-Length: {n}"


def taken(send, cpu=0.0):
    """The event comes through: answered, and two good ones after it."""
    def run(talk):
        talk.cpu_allowed = cpu
        request = talk.next()
        request_id = talk.new_id()
        send(request.connection, talk.event_head(request_id))
        talk.round_answered(request_id, "an odd one")
        talk.round()
        talk.round()
        talk.stop()
    return run


def cut(send, too_large=False, times=1):
    """An event that never comes whole: somebody waits for its answer, which is an error; the next ones are served."""
    def run(talk):
        for _ in range(times):
            request_id = talk.new_id()
            send(talk.next().connection, talk.event_head(request_id))
            said = talk.failed(request_id, "Runtime.EventTooLarge" if too_large else "Runtime.TruncatedEvent")
            need("whole" in said["errorMessage"], "another message:", said)
            talk.says(request_id)
        talk.round()
        talk.stop()
    return run


def in_pieces(c, data, size, pause=0.0):
    for at in range(0, len(data), size):
        c.send(data[at:at + size])
        time.sleep(pause)


def chunks(data, size, extension=b""):
    parts = [data[at:at + size] for at in range(0, len(data), size)]
    return b"".join(b"%x%s\r\n%s\r\n" % (len(part), extension, part) for part in parts)


CHUNKED = "Transfer-Encoding: chunked"
TRAILERS = b"0\r\nX-Checksum: 1\r\nX-More: 2\r\n\r\n"
WHOLE = chunks(BODY, 7) + b"0\r\n\r\n"


def whole(headers, *more, **how):
    return good_head(headers, length(len(BODY)), *more, **how) + BODY


def upper(headers):
    return [(name.upper(), value) for name, value in headers]


def lower(headers):
    return [(name.lower(), value) for name, value in headers]


TAKEN = {
    "status 202": lambda c, h: c.send(response(202, BODY, h)),
    "status 201": lambda c, h: c.send(response(201, BODY, h)),
    "no reason after the status": lambda c, h: c.send(head_of("HTTP/1.1 200", h, length(len(BODY))) + BODY),
    "chunks": lambda c, h: c.send(good_head(h, CHUNKED) + WHOLE),
    "chunks of one byte": lambda c, h: c.send(good_head(h, CHUNKED) + chunks(BODY, 1) + b"0\r\n\r\n"),
    "chunks of one byte, each sent alone": lambda c, h: in_pieces(
        c, good_head(h, CHUNKED) + chunks(BODY, 1) + b"0\r\n\r\n", 1),
    "chunks with extensions": lambda c, h: c.send(
        good_head(h, CHUNKED) + chunks(BODY, 9, b";name=value") + b"0\r\n\r\n"),
    "chunks with trailers": lambda c, h: c.send(good_head(h, CHUNKED) + chunks(BODY, 9) + TRAILERS),
    "chunks with sizes in upper case and zeros": lambda c, h: c.send(
        good_head(h, CHUNKED) + b"00015\r\n" + BODY + b"\r\n000\r\n\r\n"),
    "byte by byte": lambda c, h: in_pieces(c, whole(h), 1),
    "head and body apart": lambda c, h: in_pieces(c, whole(h), len(whole(h)) - len(BODY), 0.05),
    "half of the body late": lambda c, h: in_pieces(c, whole(h), len(whole(h)) - 5, 0.5),
    "slow": lambda c, h: in_pieces(c, whole(h), 40, 0.1),
    "no length: the end of the connection": lambda c, h: c.send_and_end(good_head(h) + BODY),
    "no length, half-closed": lambda c, h: c.send_and_end(good_head(h) + BODY, whole=False),
    "HTTP/1.0 with a length": lambda c, h: c.send_and_end(whole(h, version="1.0")),
    "HTTP/1.0 without a length": lambda c, h: c.send_and_end(good_head(h, version="1.0") + BODY),
    "HTTP/1.0 kept alive": lambda c, h: c.send(whole(h, "Connection: keep-alive", version="1.0")),
    "Connection: close": lambda c, h: c.send_and_end(whole(h, "Connection: close")),
    "Connection: close, but it stays open": lambda c, h: c.send(whole(h, "Connection: close")),
    "100 continue before": lambda c, h: c.send(b"HTTP/1.1 100 Continue\r\n\r\n" + whole(h)),
    "three interim answers before": lambda c, h: c.send(
        b"HTTP/1.1 102 Processing\r\nX-A: b\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
        b"HTTP/1.1 100 Continue\r\n\r\n" + whole(h)),
    "an interim answer that names an id": lambda c, h: c.send(
        b"HTTP/1.1 103 Early Hints\r\nLambda-Runtime-Aws-Request-Id: not-this\r\n\r\n" + whole(h)),
    "header names in upper case": lambda c, h: c.send(whole(upper(h), "CONNECTION: KEEP-ALIVE")),
    "header names in lower case": lambda c, h: c.send(whole(lower(h))),
    "spaces and tabs around values": lambda c, h: c.send(whole([(n, f" \t{v} \t ") for n, v in h])),
    "no space before values": lambda c, h: c.send(whole(h).replace(b": ", b":")),
    "no Content-Type": lambda c, h: c.send(whole([pair for pair in h if pair[0] != "Content-Type"])),
    "a header value of 32 KiB": lambda c, h: c.send(whole(h, "X-Long: " + "v" * (32 << 10))),
    "a header name of 4 KiB": lambda c, h: c.send(whole(h, "X-" + "n" * (4 << 10) + ": v")),
    "a thousand headers": lambda c, h: c.send(whole(h, *(f"X-{n}: {n}" for n in range(1000)))),
    "a header value in Latin-1": lambda c, h: c.send(whole(h, "X-Name: caf\xe9")),
    "bytes behind the body": lambda c, h: c.send(whole(h) + b"\r\nwhat is this"),
    "a second answer behind the body": lambda c, h: c.send(whole(h) + response(202, b"{}")),
    "a second event behind the body": lambda c, h: c.send(
        whole(h) + response(200, BODY, [("Lambda-Runtime-Aws-Request-Id", "never-given")])),
    "bytes behind the last chunk": lambda c, h: c.send(good_head(h, CHUNKED) + WHOLE + b"what is this"),
}

CUT = {
    "body cut short": lambda c, h: c.send_and_end(good_head(h, length(1000)) + BODY),
    "no body at all": lambda c, h: c.send_and_end(good_head(h, length(1000))),
    "body reset": lambda c, h: (c.send(good_head(h, length(1000)) + BODY), c.reset()),
    "chunks cut short": lambda c, h: c.send_and_end(good_head(h, CHUNKED) + WHOLE[:-9]),
    "last chunk missing": lambda c, h: c.send_and_end(good_head(h, CHUNKED) + WHOLE[:-5]),
    "a chunk size of letters": lambda c, h: c.send(good_head(h, CHUNKED) + b"ten\r\n" + BODY),
    "a negative chunk size": lambda c, h: c.send(good_head(h, CHUNKED) + b"-5\r\n" + BODY),
    "a chunk size of 2^64": lambda c, h: c.send(good_head(h, CHUNKED) + b"10000000000000000\r\n" + BODY),
    "a chunk longer than its size": lambda c, h: c.send(good_head(h, CHUNKED) + b"3\r\n" + BODY + b"\r\n0\r\n\r\n"),
    "a chunk size without end": lambda c, h: c.send_and_end(good_head(h, CHUNKED) + b"0" * 100_000),
}

TOO_LARGE = {
    "a chunk over the limit": lambda c, h: c.send(good_head(h, CHUNKED) + b"4000001\r\n" + BODY),
    "a length over the limit": lambda c, h: c.send(good_head(h, length(LIMIT + 1)) + BODY),
    "a length of 2^40": lambda c, h: c.send(good_head(h, length(2**40)) + BODY),
    "a length of 2^63": lambda c, h: c.send(good_head(h, length(2**63)) + BODY),
    "a length of 2^63 - 1": lambda c, h: c.send(good_head(h, length(2**63 - 1)) + BODY),
}


def many_chunks(talk):
    """More than the limit, in chunks: it must be given up before all of it was sent."""
    talk.cpu_allowed = 3.0
    connection = talk.next().connection
    connection.send(good_head(talk.event_head(talk.new_id()), CHUNKED))
    piece = chunks(bytes(1 << 20), 1 << 20)
    sent = 0
    while sent < 3 * LIMIT and connection.send(piece):
        sent += 1 << 20
    need(sent < 3 * LIMIT, "192 MiB of chunks were taken")
    talk.failed(talk.peer.given[-1], "Runtime.EventTooLarge")
    talk.round()
    talk.stop()


def endless_trailers(talk):
    connection = talk.next().connection
    connection.send(good_head(talk.event_head(talk.new_id()), CHUNKED) + chunks(BODY, 9) + b"0\r\n")
    for _ in range(4096):
        if not connection.send(b"X-More: and more\r\n" * 256):
            break
    else:
        raise Wrong("16 MiB of trailers were taken")
    talk.failed(talk.peer.given[-1], "Runtime.TruncatedEvent")
    talk.round()
    talk.stop()


def large(size):
    """An event of this size is taken whole."""
    def run(talk):
        talk.cpu_allowed = 3.0
        talk.answered(talk.give(b"size " + bytes(size - 5)), str(size))
        talk.answered(talk.give("size 123"), "8")
        talk.stop()
    return run


def always(how):
    """Twenty events, each so."""
    def run(talk):
        for _ in range(20):
            taken_once(talk, how)
        talk.stop()
    return run


def taken_once(talk, send):
    request = talk.next()
    request_id = talk.new_id()
    send(request.connection, talk.event_head(request_id))
    talk.round_answered(request_id, "an odd one")


def head_stalls(talk):
    """Half a head and silence: there is no timeout on next, and SIGTERM still ends it."""
    talk.next().connection.send(b"HTTP/1.1 200 OK\r\nContent-")
    talk.peer.quiet(0.5)
    talk.spends(talk.child.cpu())
    talk.terminate()
    talk.ended_by_signal()


def body_stalls(talk):
    """SIGTERM in the middle of an event: its caller hears of it."""
    request_id = talk.new_id()
    talk.next().connection.send(good_head(talk.event_head(request_id), length(1000)) + BODY)
    talk.peer.quiet(0.5)
    talk.spends(talk.child.cpu())
    talk.terminate()
    talk.failed(request_id, "Runtime.TruncatedEvent")
    talk.ended_by_signal()


def idle(talk):
    """204 a hundred times, then an event."""
    for _ in range(3):
        talk.next().answer(204)
    talk.round()
    talk.next().answer(204)
    talk.round()
    talk.stop()


def idle_for_ever(talk):
    """204 at once for two seconds: asked again, and neither a failure nor a busy loop."""
    end = time.monotonic() + 2
    asked = 0
    while time.monotonic() < end:
        talk.next().answer(204)
        asked += 1
    need(asked > 5, "asked only", asked, "times")
    need(talk.child.cpu() < 0.4, f"{talk.child.cpu():.2f} s of processor time in 2 s, asked {asked} times")
    talk.round()
    talk.stop()


def context(headers, wanted, warnings=None):
    """What the handler sees of these headers, for two events; how many lines speak of deadlines."""
    def run(talk):
        for _ in range(2):
            request_id = talk.give("context", headers)
            post = talk.post(request_id)
            seen = dict(line.split("=", 1) for line in post.body.decode().splitlines())
            need(seen["id"] == request_id, "another id:", seen)
            for name, value in wanted.items():
                need(seen[name] == value, f"{name} is {seen[name]!r} instead of {value!r}")
            post.acknowledge()
        talk.round()
        talk.stop()
        warned = len(talk.child.lines_with("deadline"))
        need(warnings in (None, warned), warned, "lines about deadlines\n" + talk.child.said())
    return run


NOW = int(time.time() * 1000)
DEADLINES = {"0": "0", "of 1970": "600000", "past": str(NOW - 60_000), "of letters": "soon", "empty": "",
             "beyond int64": str(2**63), "of a hundred digits": "9" * 100, "negative": "-1",
             "with junk": f"{NOW + 60_000}ms"}
ARN = "arn:aws:lambda:eu-central-1:123456789012:function:hello"
TRACE = "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=1"


def said_back(headers, name, value):
    """A header of next that both posts have to carry, or neither."""
    def run(talk):
        first = talk.round(headers)
        second_id = talk.give("throw because", headers)
        second = talk.post(second_id, "error")
        second.acknowledge()
        for post in (first, second):
            need(post.headers.get(name) == value, f"{name}: {post.headers.get(name)!r} instead of {value!r}")
        talk.stop()
    return run


def bad_client_context(talk):
    """An error of that call, as with Go; the next ones are served."""
    headers = [("Lambda-Runtime-Client-Context", '{"client":{')]
    talk.failed(talk.give('{"name":"x"}', headers), "Runtime.BadClientContext")
    talk.answered(talk.give("client", [("Lambda-Runtime-Client-Context", '{"client":{"app_title":"x"}}')]), "x")
    talk.stop()


def odd_id(request_id):
    """It stays one component of the path."""
    def run(talk):
        request = talk.next()
        request.answer(200, BODY, talk.event_head(request_id))
        talk.peer.given[-1] = urllib.parse.quote(request_id, safe="-._~", encoding="latin-1")
        talk.round_answered(talk.peer.given[-1], "an odd one")
        talk.round()
        talk.stop()
    return run


def head_of_size(size):
    """A head of so many bytes, its end included."""
    def send(c, h):
        without = whole(h, "X-Long: ")
        c.send(whole(h, "X-Long: " + "v" * (size - (len(without) - len(BODY)))))
    return send


def traced(talk):
    """The variable follows the header, for code that knows nothing of contexts."""
    for trace in (TRACE, TRACE.replace("Sampled=1", "Sampled=0"), "Root=1"):
        talk.answered(talk.give("environment _X_AMZN_TRACE_ID", [("Lambda-Runtime-Trace-Id", trace)]), trace)
    talk.answered(talk.give("environment _X_AMZN_TRACE_ID"), "")
    talk.stop()


def rows():
    for name, send in TAKEN.items():
        yield row(f"event: {name}", taken(send))
    for name in ("chunks", "Connection: close", "HTTP/1.0 with a length", "no length: the end of the connection",
                 "100 continue before", "bytes behind the body"):
        yield row(f"event, twenty times: {name}", always(TAKEN[name]))
    for name, send in CUT.items():
        yield row(f"event, once: {name}", cut(send))
        yield row(f"event, twenty times: {name}", cut(send, times=20))
    for name, send in TOO_LARGE.items():
        yield row(f"event, once: {name}", cut(send, True))
        yield row(f"event, twenty times: {name}", cut(send, True, times=20))
    yield row("event: over the limit, in chunks", many_chunks)
    yield row("event: trailers without end", endless_trailers)
    for size in (6 << 20, LIMIT - (1 << 20), LIMIT):
        yield row(f"event: {size} bytes", large(size), acts=True)
    for request_id in ("a b", "a/b", "../../x", "a?b#c", "100%", "a\tb", "caf\xe9", "x" * 10_000):
        shown = request_id if len(request_id) < 100 else f"{len(request_id)} letters"
        yield row(f"event: the id {shown!r}", odd_id(request_id))
    yield row("event: a head of 64 KiB", taken(head_of_size(64 << 10)))
    yield row("header: the trace id is in the environment", traced, acts=True)
    yield row("event: the head stalls", head_stalls)
    yield row("event: the body stalls", body_stalls)
    yield row("next: 204 now and then", idle)
    yield row("next: 204 at once, for ever", idle_for_ever)
    for name, value in DEADLINES.items():
        none = context([("Lambda-Runtime-Deadline-Ms", value)], {"unlimited": "true"}, 1 if value else None)
        yield row(f"header: a deadline {name}", none, acts=True)
    yield row("header: a deadline too late for a clock", context(
        [("Lambda-Runtime-Deadline-Ms", str(2**63 - 1))], {}), acts=True)
    yield row("header: no deadline", no_deadline, acts=True)
    yield row("header: a deadline that is good", context(
        [("Lambda-Runtime-Deadline-Ms", str(NOW + 600_000))],
        {"deadline": str(NOW + 600_000), "unlimited": "false"}, 0), acts=True)
    yield row("header: what else Lambda says", context(
        [("Lambda-Runtime-Aws-Tenant-Id", "acme"), ("Lambda-Runtime-Trace-Id", TRACE),
         ("Lambda-Runtime-Invoked-Function-Arn", ARN),
         ("Lambda-Runtime-Cognito-Identity", '{"cognitoIdentityId":"a","cognitoIdentityPoolId":"b"}')],
        {"tenant": "acme", "trace": TRACE, "arn": ARN, "cognito": "a/b"}), acts=True)
    for name, value in {"no JSON": "{no", "a list": "[]", "numbers": '{"cognitoIdentityId":1}', "empty": ""}.items():
        yield row(f"header: a Cognito identity that is {name}", context(
            [("Lambda-Runtime-Cognito-Identity", value)], {"cognito": "/"}), acts=True)
    yield row("header: a client context that is no JSON", bad_client_context, acts=True)
    name, value = "lambda-runtime-invocation-id", "inv-1/2+3"
    yield row("header: an invocation id is said back", said_back([(name, value)], name, value), acts=True)
    yield row("header: no invocation id is made up", said_back([], name, None), acts=True)


def no_deadline(talk):
    request = talk.next()
    request_id = talk.new_id()
    talk.peer.given.append(request_id)
    request.answer(200, b"context", [("Lambda-Runtime-Aws-Request-Id", request_id)])
    post = talk.post(request_id)
    need(b"unlimited=true" in post.body, "a deadline from nowhere:", post.body)
    post.acknowledge()
    talk.stop()
