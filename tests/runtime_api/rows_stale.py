# SPDX-License-Identifier: MIT
"""Connections that died while nobody looked: the sandbox was frozen, the peer let go of it without a word.

A gate in the handler makes sure that the death is known to the kernel before the function writes again.
"""
import time

from peer import response
from rows import row
from talk import need


def dead_before_the_post(end, times):
    """The connection ends after the event was given; the answer comes on another one, once."""
    def run(talk):
        for _ in range(times):
            with talk.gate() as event:
                request = talk.next()
                port = request.connection.port
                request_id = talk.event(request, event)
                end(request.connection)
                talk.connection_seen_dead(port)
            post = talk.post(request_id)
            need(post.connection.port != port, "the answer on a dead connection")
            need(post.body == b"passed", "a wrong answer:", post.body)
            post.acknowledge()
            talk.silent_about(request_id)
        talk.round()
        talk.stop()
    return run


def fin_with_the_event(talk):
    """Data and FIN in one segment, twenty times: seen or not, the answer comes once."""
    for _ in range(20):
        request = talk.next()
        request_id = talk.new_id()
        data = response(200, b'{"name":"the last"}', talk.event_head(request_id))
        request.connection.send_and_end(data)
        talk.round_answered(request_id, "the last")
    talk.stop()


def dead_after_the_acknowledgement(end, times):
    """Each time it must be asked on a new connection, and this is no failure that adds up."""
    def run(talk):
        for _ in range(times):
            request_id = talk.give('{"name":"stale"}')
            post = talk.post(request_id)
            end(post.connection)
            talk.silent_about(request_id)
        talk.round()
        talk.stop()
    return run


def acknowledged_and_reset(connection):
    connection.send(response(202, b"{}"))
    # Only when the function has asked on it: an earlier reset would take the acknowledgement away.
    connection.take_head()
    connection.reset()


def next_closed(end, times):
    """The connection ends while `next` waits, as often as events come between."""
    def run(talk):
        for _ in range(times):
            end(talk.next().connection)
            talk.round()
        talk.stop()
    return run


def dead_after_next(talk):
    """The peer is gone for good: the event that it gave is named, then the function gives up."""
    with talk.gate() as event:
        request = talk.next()
        port = request.connection.port
        request_id = talk.event(request, event)
        talk.peer.stop_listening()
        request.connection.reset()
        talk.connection_seen_dead(port)
    talk.dies(20, says=[talk.address])
    talk.says(request_id)


def dead_in_the_post(talk):
    request_id = talk.give('{"name":"the last"}')
    request = talk.post(request_id)
    talk.peer.stop_listening()
    request.connection.reset()
    talk.dies(20, says=[talk.address])
    talk.says(request_id)


def back_again(talk):
    """Nothing listens for a while, then all is well."""
    talk.round()
    connection = talk.next().connection
    talk.peer.stop_listening()
    connection.reset()
    talk.connection_seen_dead(connection.port)
    # Not that a try has to fall into this time; those that do are refused.
    time.sleep(0.3)
    talk.peer.listen_again(talk.peer.port)
    talk.round()
    talk.stop()


def every_post_lost(talk):
    """Thirty answers lost in a row: each is named, and none counts as a failure of `next`."""
    for _ in range(30):
        request_id = talk.give('{"name":"lost"}')
        talk.post(request_id).connection.close()
    talk.round()
    for request_id in talk.peer.given[:-1]:
        talk.says(request_id)
    talk.stop()


def one_connection(talk):
    """A good peer sees one connection for everything."""
    for _ in range(50):
        talk.round()
    talk.next()
    need(talk.peer.accepted == 1, talk.peer.accepted, "connections for a peer that keeps them alive")
    talk.terminate()
    talk.ended_by_signal()


def refused_for_ever(talk):
    began = talk.child.began
    talk.dies(20, says=[talk.address, "refused"])
    need(1 <= talk.child.ended - began <= 12, f"gave up after {talk.child.ended - began:.1f} s")


def silent_listener(talk):
    """A peer that accepts and never answers: `next` waits, SIGTERM ends it."""
    talk.next()
    talk.peer.quiet(1.5)
    talk.spends(talk.child.cpu())
    talk.terminate()
    talk.ended_by_signal()


def rows():
    ends = {
        "closed": lambda c: c.close(),
        "reset": lambda c: c.reset(),
        "half-closed": lambda c: c.send_and_end(b"", whole=False),
    }
    for name, end in ends.items():
        yield row(f"stale: {name} before the answer", dead_before_the_post(end, 1), acts=True)
        yield row(f"stale: {name} before the answer, twenty times", dead_before_the_post(end, 20), acts=True)
    acknowledged = {
        "closed": lambda c: c.send_and_end(response(202, b"{}")),
        "half-closed": lambda c: c.send_and_end(response(202, b"{}"), whole=False),
        "reset": acknowledged_and_reset,
    }
    for name, end in acknowledged.items():
        yield row(f"stale: {name} after the acknowledgement, twenty times", dead_after_the_acknowledgement(end, 20))
    for name, end in ends.items():
        yield row(f"stale: {name} while next waits, ten times", next_closed(end, 10))
    yield row("stale: the end comes with the event, twenty times", fin_with_the_event)
    yield row("stale: thirty answers lost", every_post_lost)
    yield row("stale: one connection for fifty events", one_connection)
    yield row("dead: after next", dead_after_next, acts=True)
    yield row("dead: in the answer", dead_in_the_post)
    yield row("dead: and back again", back_again)
    yield row("dead: refused for ever", refused_for_ever, listening=False)
    yield row("dead: a peer that never answers", silent_listener)


