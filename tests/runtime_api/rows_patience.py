# SPDX-License-Identifier: MIT
"""What outlasts a runtime's patience, or outgrows its measures: peers that stall, handlers that do not end, large and
odd events. Rows with `slow` in their name take up to a minute."""
import time

from rows import row
from rows_events import CHUNKED, chunks, good_head, length, said_back
from talk import check_error, need

# For an answer that nobody reads.
STALL_SECONDS = 40
# Longer than tries of `next` may go on.
HOLD_SECONDS = 9
LARGE = 6 << 20


def stalled_post(talk):
    """A peer takes a little of an answer and then no more: the answer is given up, the next event is not."""
    request_id = talk.give("big 6000000")
    stalled = talk.post(request_id, body=False).connection
    stalled.take(1000)
    # Open, but not read from any more.
    talk.peer.connections.remove(stalled)
    request = talk.next(seconds=STALL_SECONDS)
    talk.says(request_id)
    talk.round_answered(talk.event(request, '{"name":"behind it"}'), "behind it")
    talk.stop()
    stalled.close()


def half_an_event(talk):
    """Its rest comes after SIGTERM, and would take a minute: its caller hears of it soon."""
    talk.round()
    connection = talk.next().connection
    request_id = talk.new_id()
    body = b"sleep 60000"
    connection.send(good_head(talk.event_head(request_id), length(len(body))) + body[:5])
    # Whenever what has come is seen, the outcome is to be the same; so it is mostly what is meant here.
    talk.peer.quiet(0.3)
    talk.terminate()
    began = time.monotonic()
    talk.peer.quiet(0.1)
    connection.send(body[5:])
    talk.failed(request_id, "Function.Cancelled")
    need(time.monotonic() - began <= 3, f"the error came after {time.monotonic() - began:.1f} s")
    talk.ended_by_signal()


def shielded(talk):
    """A handler that cannot be cancelled: SIGTERM again and again ends it, with its id, and not as if all were well."""
    request_id = talk.give("shield 60000")
    talk.child.wait_for("shielded")
    end = time.monotonic() + 10
    while talk.child.alive() and time.monotonic() < end:
        # Two that come at once are one.
        talk.terminate()
        time.sleep(0.05)
    need(talk.child.wait(1) == 1, "ended with", talk.child.status, "\n" + talk.child.said())
    # The handler's own line has the id, too.
    said = [line for line in talk.child.lines_with(request_id) if "shielded" not in line]
    need(said, "no line names the call\n" + talk.child.said())


def held(served_before):
    """`next` waits for long on a connection that has just been opened, which then ends: that is one fault, not many."""
    def run(talk):
        if served_before:
            talk.round()
            talk.next().connection.close()
        request = talk.next()
        talk.peer.quiet(HOLD_SECONDS)
        request.connection.close()
        talk.round()
        talk.stop()
    return run


def without_length(talk):
    """The connection's end is the event's: what has come must not be moved again and again."""
    talk.cpu_allowed = 1.0
    talk.round()
    request = talk.next()
    request_id = talk.new_id()
    before = talk.child.cpu()
    request.connection.send_and_end(good_head(talk.event_head(request_id)) + b"size " + bytes(LARGE - 5))
    talk.answered(request_id, str(LARGE))
    spent = talk.child.cpu() - before
    need(spent <= 1, f"{spent:.2f} s of processor time for {LARGE} bytes")
    talk.stop()


def id_in_a_trailer(talk):
    """What comes behind an event is not taken for its head."""
    request = talk.next()
    request_id = talk.new_id()
    request.connection.send(good_head(talk.event_head(request_id), CHUNKED) + chunks(b'{"name":"trailed"}', 7) +
                            b"0\r\nLambda-Runtime-Aws-Request-Id: from-a-trailer\r\n\r\n")
    talk.round_answered(request_id, "trailed")
    talk.stop()


def large_error(talk):
    """Escaped, a control character is six bytes: the platform takes 1 MiB of an error."""
    request_id = talk.give(b"throw " + b"\x01" * (300 << 10))
    post = talk.post(request_id, "error")
    check_error(post)
    need(len(post.body) < 1 << 20, "an error of", len(post.body), "bytes")
    post.acknowledge()
    talk.round()
    talk.stop()


def rows():
    yield row("patience: an answer that nobody reads, slow", stalled_post, acts=True)
    yield row("patience: SIGTERM in half an event", half_an_event, acts=True)
    yield row("patience: SIGTERM and a handler that shields itself", shielded, acts=True)
    yield row("patience: the first next is held, then dropped, slow", held(False))
    yield row("patience: next is held on a new connection, then dropped, slow", held(True))
    yield row("patience: 6 MiB without a length", without_length, acts=True)
    yield row("patience: a request id in a trailer", id_in_a_trailer)
    yield row("patience: an error of 300 KiB of control characters", large_error, acts=True)
    name = "lambda-runtime-invocation-id"
    yield row("patience: an invocation id in Latin-1 is not said back", said_back([(name, "a\xe9b")], name, None),
              acts=True)
