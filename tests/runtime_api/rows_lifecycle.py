# SPDX-License-Identifier: MIT
"""What is done outside of calls: work behind an answer, hooks, SnapStart's snapshot."""
import json

from rows import row
from talk import check_error, need


def said_in_order(talk, *texts):
    said = talk.child.said()
    places = [said.find(text) for text in texts]
    need(-1 not in places and places == sorted(places), "not said in this order:", texts, "\n" + said)


def deferred(talk):
    """The answer does not wait for it, the next event does; its lines carry the id of the call."""
    request_id = talk.give("defer 200")
    talk.answered(request_id, "answered")
    talk.child.wait_for("deferred first began")
    need("deferred first ended" not in talk.child.said(), "the answer waited for what was deferred")
    talk.next_is_asked_behind("deferred second ended")
    need(len(talk.child.lines_with("deferred")) == 4, "other lines\n" + talk.child.said())
    need(all(request_id in line for line in talk.child.lines_with("deferred")), "lines without the id")
    talk.terminate()
    talk.ended_by_signal()


def deferred_throws(talk):
    """Said, with the id, and all goes on."""
    request_id = talk.give("defer 0 throw")
    talk.answered(request_id, "answered")
    talk.round()
    talk.says(request_id, "deferred work failed", "first")
    talk.says(request_id, "deferred work failed", "second")
    talk.stop()


def deferred_and_terminated(talk):
    """What is deferred has the same time after SIGTERM as a call; what was not begun is named."""
    talk.answered(talk.give("defer 600000"), "answered")
    talk.child.wait_for("deferred first began")
    talk.terminate()
    talk.ended_by_signal(2)
    talk.says("deferred work is not begun: 1 left")
    said_in_order(talk, "not begun", "shutdown hook")


def deferred_in_time(talk):
    talk.answered(talk.give("defer 50"), "answered")
    talk.child.wait_for("deferred first began")
    talk.terminate()
    talk.ended_by_signal(2)
    said_in_order(talk, "deferred first ended", "deferred second ended", "shutdown hook")


def shutdown(talk):
    """The hooks run behind the last call."""
    request_id = talk.give("say 200 last")
    talk.terminate()
    talk.answered(request_id, "last")
    talk.ended_by_signal(2)
    need(talk.child.said().count("shutdown hook") == 1, "not once\n" + talk.child.said())
    need(talk.child.said().rindex("said last") < talk.child.said().index("shutdown hook"), "not behind the call")


def restored(talk):
    """Hooks, restore/next for as long as it takes, hooks, and only then the first event."""
    asked = talk.peer.request()
    need((asked.method, asked.path) == ("GET", "/restore/next"), "asked for", asked.method, asked.path)
    talk.child.wait_for("snapshot hook")
    talk.peer.quiet(0.2)
    need("restore hook" not in talk.child.said(), "restored before it was told so")
    asked.answer(200)
    talk.round()
    said_in_order(talk, "snapshot hook", "restore hook")
    talk.stop()


def restored_without_connection(talk):
    """Connections do not outlive a snapshot."""
    asked = talk.peer.request()
    asked.connection.send(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
    asked.connection.close()
    talk.round()
    talk.stop()


def terminated_in_snapshot(talk):
    """Init has run, so what it opened is closed; no hook runs for a process that is not restored."""
    asked = talk.peer.request()
    need((asked.method, asked.path) == ("GET", "/restore/next"), "asked for", asked.method, asked.path)
    talk.terminate()
    talk.ended_by_signal(2)
    talk.says("shutdown hook")
    need("restore hook" not in talk.child.said() and "not restored" not in talk.child.said(), talk.child.said())


def terminated_while_registering(talk):
    """The platform says nothing to the extension's request: SIGTERM does not wait for it."""
    registers(talk)
    talk.terminate()
    talk.ended_by_signal(1.5)
    talk.says("shutdown hook")
    need("not registered" not in talk.child.said(), talk.child.said())


def not_restored(how):
    def run(talk):
        how(talk.peer.request())
        talk.dies(12, says=["not restored from a snapshot"])
    return run


def start_fails(path, kept_as, before):
    def run(talk):
        if before:
            talk.peer.request().answer(200)
        request = talk.peer.request()
        need((request.method, request.path) == ("POST", path), "asked for", request.method, request.path)
        talk.peer.posts.clear()
        said = check_error(request)
        kept = request.headers["lambda-runtime-function-error-type"]
        need(kept == kept_as, "kept as", kept)
        need("hook" in said["errorMessage"], "another message:", said)
        request.acknowledge()
        talk.dies(5, says=["hook failed"])
    return run


def no_snapshot(talk):
    """Only SnapStart has one: elsewhere its hooks do not run."""
    talk.round()
    talk.stop()
    need("snapshot hook" not in talk.child.said() and "restore hook" not in talk.child.said(), talk.child.said())


EXTENSION = "elsewhere: /2020-01-01/extension"


def registers(talk):
    """What Lambda has to hear before it sends SIGTERM: a name, no events, and a request for the first."""
    asked = talk.peer.request()
    need((asked.method, asked.path) == ("POST", EXTENSION + "/register"), "asked for", asked.method, asked.path)
    need(asked.headers.get("lambda-extension-name") == "colambda-sigterm", "a name:", asked.headers)
    need(json.loads(asked.body) == {"events": []}, "registered for", asked.body)
    talk.peer.posts.clear()
    return asked


def extension(talk):
    """It registers before anything else is asked for, and its own request hangs while events are served."""
    registers(talk).answer(200, b"{}", [("Lambda-Extension-Identifier", "ext-1")])
    requests = [talk.peer.request(), talk.peer.request()]
    requests.sort(key=lambda request: request.path.startswith(EXTENSION))
    first, polls = requests
    need((polls.method, polls.path) == ("GET", EXTENSION + "/event/next"), "asked for", polls.method, polls.path)
    need(polls.headers.get("lambda-extension-identifier") == "ext-1", "another id:", polls.headers)
    need(first.path == "/invocation/next", "asked for", first.path)
    request_id = talk.event(first, '{"name":"first"}')
    talk.round_answered(request_id, "first")
    talk.round()
    talk.stop()


def no_extension(how):
    """Emulators without extensions: a warning, and all goes on."""
    def run(talk):
        how(registers(talk))
        talk.round()
        talk.says("no SIGTERM will come", "not registered")
        talk.stop()
    return run


def rows():
    yield row("lifecycle: deferred work", deferred, acts=True)
    yield row("lifecycle: deferred work throws", deferred_throws, acts=True)
    yield row("lifecycle: SIGTERM while deferred work runs", deferred_and_terminated, acts=True)
    yield row("lifecycle: SIGTERM, and deferred work ends in time", deferred_in_time, acts=True)
    yield row("lifecycle: shutdown hooks", shutdown, acts=True)

    graceful = {"TROUBLE_GRACEFUL": "1"}
    yield row("lifecycle: an extension", extension, acts=True, variables=graceful)
    answers = {"404": lambda request: request.answer(404), "403": lambda request: request.answer(403),
               "no id": lambda request: request.answer(200, b"{}"),
               "hung up on": lambda request: request.connection.close(), "silence": lambda request: None}
    for name, how in answers.items():
        yield row(f"lifecycle: an extension, {name}", no_extension(how), acts=True, variables=graceful)

    def snap(name, run, throws="none"):
        variables = {"AWS_LAMBDA_INITIALIZATION_TYPE": "snap-start", "TROUBLE_SNAPSHOT": throws}
        return row(f"lifecycle: SnapStart, {name}", run, acts=True, variables=variables)

    yield snap("restored", restored)
    yield snap("restored over another connection", restored_without_connection)
    yield snap("SIGTERM while it waits", terminated_in_snapshot)
    yield row("lifecycle: SIGTERM while an extension registers", terminated_while_registering, acts=True,
              variables=graceful)
    yield snap("refused", not_restored(lambda request: request.answer(403, b'{"errorType":"InvalidState"}')))
    yield snap("hung up on", not_restored(lambda request: request.connection.close()))
    yield snap("the hook before it throws", start_fails("/init/error", "Runtime.BeforeSnapshotError", False), "snapshot")
    yield snap("the hook behind it throws", start_fails("/restore/error", "Runtime.AfterRestoreError", True), "restore")
    yield row("lifecycle: no SnapStart", no_snapshot, acts=True,
              variables={"AWS_LAMBDA_INITIALIZATION_TYPE": "on-demand", "TROUBLE_SNAPSHOT": "none"})
