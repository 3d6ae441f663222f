# SPDX-License-Identifier: MIT
"""Streams larger than any buffer, to peers that read slowly or not at all: what waits in the process is bounded.

Nothing here depends on time: what the handler has begun to write, less what was read, less what the kernel holds, is
what the process holds. It is looked at when the process has nothing to do.
"""
import os
import socket
import struct
import tempfile
import time

from rows import row
from rows_stream import Chunks
from talk import need

MOST = 1 << 20
PIECE = 1 << 16
# 200 MB.
PIECES = 3052


class Flood:
    """One streamed answer, and a ledger of its bytes on the wire."""

    def __init__(self, talk, count, pieces=PIECES, size=PIECE):
        self.talk = talk
        self.count = count
        self.pieces = pieces
        self.size = size
        # In the ledger a chunk has its size before it, and two ends of line.
        self.wire = len(f"{size:x}\r\n\r\n") + size
        self.request_id = talk.give(f"{pieces} {size}")
        self.post = talk.post(self.request_id, body=False)
        self.chunks = Chunks(self.post)
        self.taken = 0

    def take(self, pieces):
        for _ in range(pieces):
            need(len(self.chunks.one()) == self.size, "a piece of another size")
        self.taken += pieces

    def begun(self):
        """Pieces that the handler has begun to write."""
        return struct.unpack("<Q", os.pread(self.count.fileno(), 8, 0))[0] // self.size

    def held(self):
        """Bytes that are neither here nor in the kernel."""
        read = self.taken * self.wire + len(self.post.connection.unread)
        return self.begun() * self.wire - read - in_kernel(self.post.connection)

    def rests(self):
        """Until the handler waits for the peer: a piece is under way, and the process neither runs nor would.

        Or until it has nothing more to write.
        """
        child, before = self.talk.child, None
        end = time.monotonic() + 60
        while True:
            # What was received and not acknowledged would be in both queues.
            self.post.connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)
            spent = child.cpu()
            if spent == before and state(child.pid) == "S" and (self.held() > 0 or self.begun() == self.pieces):
                return
            need(time.monotonic() < end and child.alive(), "it never rests\n" + child.said())
            before = spent
            time.sleep(0.01)

    def check(self):
        self.rests()
        held = self.held()
        need(held <= MOST, "it holds", held, "bytes")

    def ends(self):
        self.take(self.pieces - self.taken)
        need(self.chunks.one() == b"" and self.chunks.trailers() == {}, "no good end")
        self.post.acknowledge()
        self.talk.silent_about(self.request_id)


def state(pid):
    with open(f"/proc/{pid}/stat", encoding="ascii") as stat:
        return stat.read().rpartition(")")[2].split()[0]


def in_kernel(connection):
    """What the function has sent and nobody has read: in its socket's queue and in the peer's."""
    ours, theirs = connection.sock.getsockname()[1], connection.port
    total = 0
    with open("/proc/net/tcp", encoding="ascii") as table:
        for line in table:
            parts = line.split()
            ends = [part.rsplit(":", 1)[-1] for part in parts[1:3]]
            sent, received = parts[4].split(":") if ":" in parts[4] else ("0", "0")
            if ends == [f"{theirs:04X}", f"{ours:04X}"]:
                total += int(sent, 16)
            elif ends == [f"{ours:04X}", f"{theirs:04X}"]:
                total += int(received, 16)
    return total


def counter():
    """A file for the function to tell how far it is, and the variable that names it."""
    count = tempfile.TemporaryFile()
    count.write(bytes(8))
    count.flush()
    return count, {"FLOOD_COUNT": f"/proc/{os.getpid()}/fd/{count.fileno()}"}


def unread(talk, count):
    """Not a byte behind the head is read: the handler waits, and goes on when the peer does."""
    flood = Flood(talk, count)
    flood.check()
    need(flood.begun() < PIECES // 2, "all of it went somewhere:", flood.begun())
    stood = flood.begun()
    flood.take(stood)
    flood.check()
    need(flood.begun() > stood, "the handler does not go on")
    talk.cpu_allowed += 20
    flood.ends()
    talk.round()
    talk.stop()


def slowly(talk, count):
    """A piece at a time, each when the handler waits."""
    flood = Flood(talk, count)
    for _ in range(50):
        flood.check()
        flood.take(20)
    talk.cpu_allowed += 20
    flood.ends()
    talk.round()
    talk.stop()


def large_pieces(talk, count):
    """A piece is the handler's own: of those that are larger than the bound, one is under way and no second."""
    size = 8 << 20
    flood = Flood(talk, count, 6, size)
    for _ in range(5):
        flood.rests()
        need(flood.held() <= flood.wire, "it holds", flood.held())
        flood.take(1)
    talk.cpu_allowed += 20
    flood.ends()
    talk.stop()


def gone(talk, count):
    """The peer goes while the handler waits for it: what was under way is let go of, the next event served."""
    for _ in range(3):
        flood = Flood(talk, count)
        flood.check()
        flood.post.connection.reset()
        talk.round()
        talk.says(flood.request_id)
    talk.cpu_allowed += 5
    talk.stop()


def rows():
    def of(name, run):
        count, variables = counter()
        return row(f"flood: {name}", lambda talk: run(talk, count), acts=True, variables=variables)

    yield of("to a peer that does not read", unread)
    yield of("to a peer that reads slowly", slowly)
    yield of("pieces larger than any buffer", large_pieces)
    yield of("to a peer that goes", gone)
