# SPDX-License-Identifier: MIT
"""The process as a whole: signals, crashes, and functions that do not come up."""
import signal
import time

from child import Wrong
from peer import Closed
from rows import row
from talk import check_error, need


def ends_with(talk, status, seconds=5):
    need(talk.child.wait(seconds) == status, "ended with", talk.child.status, "\n" + talk.child.said())


def idle(number, rounds):
    def run(talk):
        for _ in range(rounds):
            talk.round()
        talk.next()
        talk.terminated = True
        talk.child.signal(number)
        talk.ended_by_signal()
    return run


def in_a_call(times):
    """The call goes on to its end, is answered and acknowledged; nothing more is asked."""
    def run(talk):
        request_id = talk.give("sleep 300")
        for _ in range(times):
            talk.terminate()
        post = talk.post(request_id)
        need(post.body == b"slept", "a wrong answer:", post.body)
        post.acknowledge()
        nothing_more(talk)
        talk.ended_by_signal()
    return run


def behind_an_acknowledgement(microseconds):
    """Whatever it is doing when the signal comes: asking, about to wait, waiting."""
    def run(talk):
        talk.round()
        talk.child.wait_until_it_catches(signal.SIGTERM)
        post = talk.post(talk.give('{"name":"the last"}'))
        post.acknowledge()
        then = time.monotonic_ns() + 1000 * microseconds
        while time.monotonic_ns() < then:
            pass
        talk.terminated = True
        signal.pidfd_send_signal(talk.child.pidfd, signal.SIGTERM)
        talk.ended_by_signal()
    return run


def behind_an_event(microseconds):
    """It has come, so it is served, however late it is seen."""
    def run(talk):
        talk.round()
        talk.child.wait_until_it_catches(signal.SIGTERM)
        request_id = talk.give('{"name":"just in time"}')
        then = time.monotonic_ns() + 1000 * microseconds
        while time.monotonic_ns() < then:
            pass
        talk.terminated = True
        signal.pidfd_send_signal(talk.child.pidfd, signal.SIGTERM)
        talk.round_answered(request_id, "just in time")
        talk.ended_by_signal()
    return run


def nothing_more(talk):
    """Until the connection ends no further event is asked for: it would be lost."""
    connection = talk.peer.posts[-1].connection
    try:
        connection.more()
    except Closed:
        return
    raise Wrong("asked for another event after SIGTERM: " + repr(connection.unread[:60]))


def in_a_long_call(talk):
    """Longer than a function may go on after SIGTERM: its caller hears of it, or a line names the id."""
    request_id = talk.give("sleep 60000")
    talk.terminate()
    try:
        talk.post(request_id, "error").acknowledge()
    except Exception:
        talk.says(request_id)
    talk.ended_by_signal()


def in_a_call_that_cleans_up(talk):
    """Cleanup behind a shield does not hide that the call was cancelled."""
    request_id = talk.give("cleanup 600000")
    talk.terminate()
    talk.failed(request_id, "Function.Cancelled")
    talk.says(request_id, "cleaned up")
    talk.ended_by_signal()


def twice_in_a_long_call(talk):
    """A second SIGTERM does not wait for anybody: here for a peer that takes the answer and says nothing."""
    request_id = talk.give("sleep 60000")
    talk.terminate()
    talk.post(request_id, "error")
    talk.terminate()
    need(talk.child.wait(2) in (1, -15), "ended with", talk.child.status)
    talk.says(request_id, "second signal")


def while_posting(talk):
    """SIGTERM while the answer is on its way: it gets there whole."""
    talk.cpu_allowed = 1.0
    request_id = talk.give("big 6000000")
    request = talk.post(request_id, body=False)
    talk.terminate()
    request.read_body()
    need(len(request.body) == 6_000_000, "an answer cut short:", len(request.body))
    request.acknowledge()
    nothing_more(talk)
    talk.ended_by_signal()


def while_retrying(talk):
    talk.next().connection.close()
    talk.child.wait_for("trying again")
    talk.terminate()
    talk.ended_by_signal()


def terminated_in_init(talk):
    """Nothing was promised yet: it ends at once, and not as if all had been well."""
    talk.child.wait_for("init began")
    talk.terminate()
    need(talk.child.wait(5) in (1, -15), "ended with", talk.child.status)
    need(talk.peer.accepted == 0, "asked for an event before init was over")


def crash(how, number):
    """One line with the id, then the default action."""
    def run(talk):
        talk.round()
        request_id = talk.give(f"crash {how}")
        ends_with(talk, -number, 30)
        need(len(talk.child.lines_with(request_id)) == 1, "not one line with the id\n" + talk.child.said())
        need("round" not in talk.child.said(), "a word about a call that is over")
        before = talk.peer.given[0]
        need(not talk.child.lines_with(before), "a line about a call that was answered\n" + talk.child.said())
    return run


def throws_behind(talk):
    """What no coroutine awaits has thrown: nobody can tell whose it was, so all that run are named."""
    lost = talk.give("throw-behind all backs")
    ends_with(talk, -signal.SIGABRT, 30)
    talk.says("std::terminate", "all backs", lost)


def crash_in_init(number):
    """No call is in flight, but the line is there all the same."""
    def run(talk):
        ends_with(talk, -number, 30)
        talk.says("crashed: ", "requests in flight: none; backtrace: 0x")
    return run


def init_fails(acknowledge):
    """Lambda is told before anything else; then exit 1."""
    def run(talk):
        request = talk.peer.request()
        need((request.method, request.path) == ("POST", "/init/error"), "asked for", request.method, request.path)
        talk.peer.posts.clear()
        said = check_error(request)
        need("no database" in said["errorMessage"], "another message:", said)
        kept = request.headers["lambda-runtime-function-error-type"]
        need(kept == "Runtime.InitError", "kept as", kept)
        acknowledge(request)
        talk.dies(12, says=["no database"])
    return run


def init_fails_alone(talk):
    talk.dies(20, says=["no database"])


def stale_after_init(end):
    """A connection that was opened early and died while init ran: what is asked is asked on another."""
    def run(talk):
        end(talk.peer.connection())
        talk.round()
        talk.round()
        talk.stop()
    return run


def log_without_reader(talk):
    """What it says goes nowhere, and it goes on."""
    for _ in range(5):
        request_id = talk.give("throw because")
        talk.post(request_id, "error").answer(400)
    talk.round()
    # The lines about them cannot be looked for.
    talk.peer.posts[-1].connection.close()
    talk.round()
    talk.stop()


def rows():
    for name, number in {"SIGTERM": signal.SIGTERM, "SIGINT": signal.SIGINT}.items():
        yield row(f"process: {name} before the first event", idle(number, 0))
        yield row(f"process: {name} while idle", idle(number, 2))
    for us in range(0, 1000, 25):
        yield row(f"process: SIGTERM {us} us behind an acknowledgement", behind_an_acknowledgement(us))
        yield row(f"process: SIGTERM {us} us behind an event", behind_an_event(us))
    yield row("process: SIGTERM in a call", in_a_call(1), acts=True)
    yield row("process: SIGTERM in a long call", in_a_long_call, acts=True)
    yield row("process: SIGTERM in a call that cleans up", in_a_call_that_cleans_up, acts=True)
    yield row("process: SIGTERM twice in a long call", twice_in_a_long_call, acts=True)
    yield row("process: SIGTERM while the answer is sent", while_posting, acts=True)
    yield row("process: SIGTERM between two tries", while_retrying)
    yield row("process: a callback throws", throws_behind, acts=True)
    yield row("process: a callback throws, on some thread", throws_behind, acts=True,
              variables={"AWS_LAMBDA_MAX_CONCURRENCY": "2", "TROUBLE_THREADS": "2"})
    yield row("process: SIGTERM in init", terminated_in_init, acts=True, variables={"TROUBLE_INIT": "sleep"})
    yield row("process: SIGTERM in init, with work on the pool", terminated_in_init, acts=True,
              variables={"TROUBLE_INIT": "pool"})
    for how, number in {"terminate": signal.SIGABRT, "abort": signal.SIGABRT, "null": signal.SIGSEGV}.items():
        yield row(f"process: a crash, {how}", crash(how, number), acts=True)
    naps = {"TROUBLE_INIT": "nap"}
    for name, end in {"closed": lambda c: c.close(), "reset": lambda c: c.reset()}.items():
        yield row(f"process: {name} while init runs", stale_after_init(end), acts=True, variables=naps)
    yield row("process: nobody reads the log", log_without_reader, acts=True, log_is_read=False)
    for how, number in {"abort": signal.SIGABRT, "null": signal.SIGSEGV}.items():
        yield row(f"process: a crash in init, {how}", crash_in_init(number), acts=True, variables={"TROUBLE_INIT": how})
    throws = {"TROUBLE_INIT": "throw"}
    acknowledgements = {"acknowledged": lambda r: r.acknowledge(), "refused": lambda r: r.answer(403),
                        "closed": lambda r: r.connection.close(), "reset": lambda r: r.connection.reset()}
    for name, acknowledge in acknowledgements.items():
        yield row(f"process: init throws, {name}", init_fails(acknowledge), acts=True, variables=throws)
    yield row("process: init throws, nobody listens", init_fails_alone, acts=True, variables=throws, listening=False)
