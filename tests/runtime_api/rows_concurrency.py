# SPDX-License-Identifier: MIT
"""Many invocations at once, AWS_LAMBDA_MAX_CONCURRENCY of them: each keeps its own, and no poller harms another."""
import os
import random
import re
import tempfile
import time

from peer import ChildEnded
from rows import row
from rows_stream import Chunks
from talk import SLACK_SECONDS, TRIES, TRYING_SECONDS, check_error, need

LONG = "sleep 600000"


class Crowd:
    """What pollers ask, sorted: requests for an event wait in a line, posts are found by their id."""

    def __init__(self, talk, pollers):
        self.talk = talk
        self.pollers = pollers
        self.waiting = []
        self.posted = {}
        # Of a poller that the row maltreats: whatever comes over a connection that is not among these is its.
        self.well = None
        self.maltreat = None

    def _take_one(self):
        request = self.talk.peer.request()
        if self.maltreat and request.connection not in self.well:
            self.maltreat(request)
        elif request.method == "GET":
            need(request.path == "/invocation/next", "asked for", request.path)
            self.waiting.append(request)
        else:
            _, _, request_id, kind = request.path.split("/")
            need(request_id not in self.posted, "two posts for", request_id)
            self.posted[request_id] = (kind, request)

    def all_wait(self, count=None):
        """Until so many ask for an event."""
        while len(self.waiting) < (count or self.pollers):
            self._take_one()

    def give(self, body, headers=()):
        self.all_wait(1)
        return self.talk.event(self.waiting.pop(0), body, headers)

    def post(self, request_id, kind="response"):
        while request_id not in self.posted:
            self._take_one()
        found, request = self.posted.pop(request_id)
        need(found == kind, request_id, "was answered by", found, request.body[:300])
        return request

    def answered(self, request_id, wanted):
        post = self.post(request_id)
        need(post.body == wanted.encode(), "a wrong answer to", request_id, ":", post.body[:200])
        post.acknowledge()

    def round(self):
        text = f"round {self.talk.count}"
        self.answered(self.give(text), text)

    def meet(self, count):
        """So many calls of which each ends when all run."""
        for request_id in [self.give(f"meet {count}") for _ in range(count)]:
            self.answered(request_id, "met")

    def only_posts(self):
        """From here on no event may be asked for."""
        self.waiting.clear()
        try:
            while True:
                self._take_one()
                need(not self.waiting, "asked for another event")
        except ChildEnded:
            pass

    def stop(self):
        self.all_wait()
        self.talk.spends(self.talk.child.cpu())
        self.talk.terminate()
        self.talk.ended_by_signal()

    def break_one(self, how, which=3):
        """The poller whose request waits there gets nothing but `how` from here on."""
        self.all_wait()
        broken = self.waiting.pop(which)
        self.well = [request.connection for request in self.waiting]
        self.maltreat = how
        how(broken)

    def heal(self):
        self.maltreat = None


def crowd(pollers, run):
    return lambda talk: run(Crowd(talk, pollers))


def all_at_once(one):
    for _ in range(3):
        one.meet(one.pollers)
    one.stop()


def own_answers(one):
    """Calls of all lengths: each answer, and each line that a call logs, is its own."""
    chance = random.Random(6)
    running = {}
    for n in range(400):
        if len(running) == one.pollers or (running and chance.random() < 0.4):
            request_id = chance.choice(list(running))
            one.answered(request_id, running.pop(request_id))
        text = f"{n} of many"
        running[one.give(f"say {chance.randrange(8)} {text}")] = text
    for request_id, text in running.items():
        one.answered(request_id, text)
    for line in one.talk.child.lines_with("said "):
        request_id, text = line.split("\t")[1], line.split("said ")[1]
        need(int(request_id.split("-")[1]) == int(text.split()[0]) + 1, "a line with another's id:", line)
    need(len(one.talk.child.lines_with("said ")) == 800, "other lines")
    one.talk.cpu_allowed += 1
    one.stop()


def own_context(one):
    ids = [one.give("context", [("Lambda-Runtime-Trace-Id", f"Root={n}"), ("Lambda-Runtime-Aws-Tenant-Id", f"t{n}")])
           for n in range(one.pollers)]
    for n, request_id in enumerate(ids):
        post = one.post(request_id)
        lines = post.body.decode().splitlines()
        need(f"id={request_id}" in lines and f"trace=Root={n}" in lines and f"tenant=t{n}" in lines, post.body)
        post.acknowledge()
    wanted = "Root=5" if one.pollers == 1 else ""
    request_id = one.give("environment _X_AMZN_TRACE_ID", [("Lambda-Runtime-Trace-Id", "Root=5")])
    one.answered(request_id, wanted)
    one.stop()


def refuse(request):
    request.answer(500, b'{"errorType":"InternalServerError"}')


def hang_up(request):
    request.connection.reset()


def half_an_event(request):
    request.connection.send(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n")
    request.connection.close()


def nonsense(request):
    request.connection.send(b"\x00\x01\x02 nonsense\r\n\r\n")


BREAKS = {"is refused": refuse, "is hung up on": hang_up, "gets half an answer": half_an_event,
          "gets nonsense": nonsense}


def one_broken(how, rounds):
    """The other seven serve, for longer than one poller would bear it alone."""
    def run(one):
        for _ in range(rounds):
            one.round()
        one.break_one(how)
        until = time.monotonic() + TRYING_SECONDS / 4
        while time.monotonic() < until or not one.talk.child.lines_with("other pollers still serve"):
            one.meet(one.pollers - 1)
            need(time.monotonic() < until + 30, "it is never said that others serve")
        one.talk.cpu_allowed += 2
        one.talk.terminate()
        one.talk.ended_by_signal()
    return run


def one_heals(one):
    one.break_one(refuse)
    one.talk.child.wait_for("other pollers still serve")
    one.heal()
    for _ in range(3):
        one.meet(one.pollers)
    one.talk.cpu_allowed += 1
    one.stop()


def broken_in_a_call(one):
    """The connection of one ends under its call: one line, and all eight go on."""
    for _ in range(3):
        lost = one.give("gone")
        post = one.post(lost)
        post.connection.close()
        one.meet(one.pollers)
        one.talk.says(lost)
    one.stop()


def all_broken(how):
    def run(one):
        one.all_wait()
        for request in one.waiting:
            how(request)
        one.waiting.clear()
        one.well, one.maltreat = [], how
        began = time.monotonic()
        try:
            while True:
                one._take_one()
        except ChildEnded:
            pass
        need(time.monotonic() - began < TRYING_SECONDS + SLACK_SECONDS + 1, "it took", time.monotonic() - began)
        one.talk.cpu_allowed += 1
        one.talk.dies(5, says=["no invocation from", f"all {one.pollers} pollers"])
    return run


def all_gone(one):
    """Nobody listens any more."""
    one.all_wait()
    one.talk.peer.stop_listening()
    for request in one.waiting:
        request.connection.close()
    one.talk.cpu_allowed += 1
    one.talk.dies(TRYING_SECONDS + SLACK_SECONDS + 1, says=["no invocation from", f"all {one.pollers} pollers"])


def should_exit(one):
    """One call wants the process to end: those that run end first, those that wait end at once, none is taken."""
    running = [one.give("say 300 innocent") for _ in range(3)]
    one.all_wait(one.pollers - 3)
    guilty = one.give("fail Function.Broken exit no more")
    post = one.post(guilty, "error")
    check_error(post)
    post.acknowledge()
    for request_id in running:
        one.answered(request_id, "innocent")
    one.only_posts()
    one.talk.dies(5, says=())


def should_exit_at_once(one):
    """All of them do."""
    ids = [one.give("fail Function.Broken exit no more") for _ in range(one.pollers)]
    for request_id in ids:
        one.post(request_id, "error").acknowledge()
    one.only_posts()
    one.talk.dies(5, says=())


def terminated(one):
    """SIGTERM with all of them running, half of them for too long."""
    short = [one.give("say 200 short") for _ in range(one.pollers // 2)]
    long = [one.give(LONG) for _ in range(one.pollers - len(short))]
    one.talk.terminate()
    for request_id in short:
        one.answered(request_id, "short")
    for request_id in long:
        post = one.post(request_id, "error")
        need(check_error(post)["errorType"] == "Function.Cancelled", "another error:", post.body)
        post.acknowledge()
    one.only_posts()
    one.talk.ended_by_signal(2)
    one.talk.says("shutdown hook")


def terminated_while_some_wait(one):
    running = one.give("say 200 short")
    one.all_wait(one.pollers - 1)
    one.talk.terminate()
    one.answered(running, "short")
    one.only_posts()
    one.talk.ended_by_signal(2)


def terminated_while_one_rests(one):
    one.break_one(refuse)
    one.talk.child.wait_for("other pollers still serve")
    one.talk.terminate()
    one.talk.ended_by_signal(2)


def held_up(one):
    """A call blocks a thread that is not the first: a second SIGTERM ends the process all the same."""
    one.all_wait()
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "gate")
        os.mkfifo(path)
        # The first thread's own request is out before there is another thread.
        lost = one.talk.event(one.waiting.pop(), f"gate {path}")
        one.round()
        one.all_wait(1)
        one.talk.terminate()
        one.waiting[0].connection.wait_until_closed()
        one.talk.terminate()
        one.talk.dies(5, says=["second signal", lost])


def streams(one):
    """All of them stream at once; one peer goes in the middle, one fails."""
    one.all_wait()
    ids = [one.give("stream 3 5") for _ in range(one.pollers - 2)]
    gone, failing = one.give("stream-sleep 600000"), one.give("stream-throw halfway")
    bodies = {}
    while len(bodies) < one.pollers:
        post = one.talk.peer.request(body=False)
        if post.method == "GET":
            one.waiting.append(post)
            continue
        request_id = post.path.split("/")[2]
        chunks = Chunks(post)
        if request_id == gone:
            bodies[request_id] = chunks.one()
            post.connection.reset()
            continue
        bodies[request_id] = chunks.rest()
        trailers = chunks.trailers()
        need(("lambda-runtime-function-error-type" in trailers) == (request_id == failing), "trailers:", trailers)
        post.acknowledge()
    need(all(bodies[request_id] == b"x" * 15 for request_id in ids), "other bodies")
    need(bodies[gone] == bodies[failing] == b"begun", "other beginnings")
    one.talk.child.wait_for(gone)
    one.round()
    one.stop()


def bad_value(value):
    """Lambda is told; then exit 1."""
    def run(talk):
        request = talk.peer.request()
        need((request.method, request.path) == ("POST", "/init/error"), "asked for", request.method, request.path)
        talk.peer.posts.clear()
        said = check_error(request)
        need("AWS_LAMBDA_MAX_CONCURRENCY" in said["errorMessage"], "another message:", said)
        request.acknowledge()
        talk.dies(5, says=["AWS_LAMBDA_MAX_CONCURRENCY is not a number of calls", re.escape(value[:100])])
    return run


def bad_value_unheard(talk):
    talk.dies(20, says=["AWS_LAMBDA_MAX_CONCURRENCY is not a number of calls", "many"])


def rows():
    def of(name, run, pollers=8, threads=1):
        variables = {"AWS_LAMBDA_MAX_CONCURRENCY": str(pollers), "TROUBLE_THREADS": str(threads)}
        title = f"concurrency: {name}, {pollers} pollers" + (f" on {threads} threads" if threads > 1 else "")
        return row(title, crowd(pollers, run), acts=True, variables=variables)

    for threads in (1, 2, 3):
        yield of("all at once", all_at_once, 64, threads)
        yield of("own answers", own_answers, 8, threads)
        yield of("own context", own_context, 8, threads)
        for name, how in BREAKS.items():
            yield of(f"one {name} at the start", one_broken(how, 0), 8, threads)
            yield of(f"one {name} in the middle", one_broken(how, 20), 8, threads)
        yield of("one broken and well again", one_heals, 8, threads)
        yield of("one broken in a call", broken_in_a_call, 8, threads)
        yield of("all are refused", all_broken(refuse), 8, threads)
        yield of("all are hung up on", all_broken(hang_up), 8, threads)
        yield of("nobody is there", all_gone, 8, threads)
        yield of("one should exit", should_exit, 8, threads)
        yield of("all should exit", should_exit_at_once, 8, threads)
        yield of("SIGTERM, all run", terminated, 8, threads)
        yield of("SIGTERM, one runs", terminated_while_some_wait, 8, threads)
        yield of("SIGTERM, one is broken", terminated_while_one_rests, 8, threads)
        yield of("streams", streams, 8, threads)
    yield of("two SIGTERMs, one is held up", held_up, 2, 2)
    yield of("one is one", own_context, 1)
    yield of("more threads than pollers", all_at_once, 2, 5)
    for value in ("0", "-1", "+8", "8 ", " 8", "8x", "eight", "1.5", "65536", "9" * 300, "0x8"):
        yield row(f"concurrency: a bad value, {value[:10]!r}", bad_value(value), acts=True,
                  variables={"AWS_LAMBDA_MAX_CONCURRENCY": value})
    yield row("concurrency: a bad value, nobody listens", bad_value_unheard, acts=True, listening=False,
              variables={"AWS_LAMBDA_MAX_CONCURRENCY": "many"})
