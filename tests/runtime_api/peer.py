# SPDX-License-Identifier: MIT
"""A Runtime API played by hand: one request after the other, in one thread, each answered with any bytes at all.

It keeps a ledger of what it gave out and what came back; it judges nothing but that a request is well-formed.
"""
import select
import socket
import struct
import time

from child import Wrong, need

# For what must come; nothing here waits for it to pass.
PATIENCE = 20
VERSION = "/2018-06-01/runtime"
SLICE = 1 << 18


class ChildEnded(Exception):
    """The function ended while a request was waited for."""


class Closed(Exception):
    """The function closed the connection while bytes of it were waited for."""


class Connection:
    def __init__(self, sock, child):
        self.sock = sock
        self.port = sock.getpeername()[1]
        self.child = child
        self.unread = b""
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        sock.settimeout(PATIENCE)

    def more(self):
        try:
            got = self.sock.recv(SLICE)
        except ConnectionError as why:
            raise Closed(str(why)) from why
        except TimeoutError as why:
            raise Wrong("the function stopped in the middle of a request") from why
        if not got:
            raise Closed("end of stream")
        self.unread += got

    def take(self, n):
        parts = []
        while n > 0:
            if not self.unread:
                self.more()
            part, self.unread = self.unread[:n], self.unread[n:]
            n -= len(part)
            parts.append(part)
        return b"".join(parts)

    def take_head(self):
        while b"\r\n\r\n" not in self.unread:
            need(len(self.unread) < 1 << 20, "a request head without end")
            self.more()
        head, self.unread = self.unread.split(b"\r\n\r\n", 1)
        return head.decode("latin-1")

    def send(self, data):
        """False if the function does not want it."""
        try:
            self.sock.sendall(data)
            return True
        except TimeoutError as why:
            raise Wrong("the function does not read") from why
        except ConnectionError:
            return False

    def send_and_end(self, data, whole=True):
        """The bytes with the FIN in the same segment, so that neither can be seen without the other."""
        self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_CORK, 1)
        self.send(data)
        if whole:
            self.close()
        else:
            self.sock.shutdown(socket.SHUT_WR)

    def close(self):
        self.sock.close()

    def reset(self):
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.sock.close()

    def wait_until_closed(self):
        """The function's side ends; bytes that it still sends are dropped."""
        try:
            while self.sock.recv(SLICE):
                pass
        except ConnectionError:
            pass
        except TimeoutError as why:
            raise Wrong("the function keeps a connection that it must give up") from why
        self.unread = b""
        self.close()


class Request:
    """The head of one; its body once `read_body` was called."""

    def __init__(self, connection):
        self.connection = connection
        self.time = time.monotonic()
        self.head = connection.take_head()
        first, *lines = self.head.split("\r\n")
        parts = first.split(" ")
        need(len(parts) == 3 and parts[2] == "HTTP/1.1", "a request line that is none:", repr(first))
        self.method, self.path = parts[:2]
        self.headers = {}
        for line in lines:
            name, colon, value = line.partition(":")
            name = name.lower()
            need(colon and name and name.strip() == name, "a header that is none:", repr(line))
            need(all(" " <= c <= "~" or c == "\t" for c in line), "a header that is not safe:", repr(line))
            need(name not in self.headers, "a header twice:", name)
            self.headers[name] = value.strip()
        need(self.headers.get("host"), "no host header")
        need(self.headers.get("user-agent"), "no user-agent")
        self.body = b""

    def read_body(self):
        if "chunked" in self.headers.get("transfer-encoding", ""):
            self._read_chunks()
        else:
            self.body = self.connection.take(int(self.headers.get("content-length", "0")))
        return self

    def _read_chunks(self):
        line = lambda: self._until_line_end()
        while size := int(line().split(b";")[0], 16):
            self.body += self.connection.take(size)
            need(line() == b"", "a chunk without its end")
        while line():
            pass

    def _until_line_end(self):
        while b"\r\n" not in self.connection.unread:
            self.connection.more()
        line, self.connection.unread = self.connection.unread.split(b"\r\n", 1)
        return line

    def answer(self, status, body=b"", headers=(), reason="Whatever"):
        return self.connection.send(response(status, body, headers, reason))

    def acknowledge(self):
        return self.answer(202, b'{"status":"OK"}\n', [("Content-Type", "application/json")], "Accepted")


def response(status, body=b"", headers=(), reason="Whatever", length=None):
    lines = [f"HTTP/1.1 {status} {reason}"]
    lines += [f"{name}: {value}" for name, value in headers]
    if status != 204 and status >= 200:
        lines.append(f"Content-Length: {len(body) if length is None else length}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1") + body


class Peer:
    """Listens; hands out requests in the order in which they come, on whichever connection."""

    def __init__(self, base=""):
        self.base = base
        self.listen_again(0)
        self.port = self.listener.getsockname()[1]
        self.address = f"127.0.0.1:{self.port}"
        self.connections = []
        self.child = None
        self.accepted = 0
        # What was given out, and what came back, in order.
        self.given = []
        self.posts = []

    def close(self):
        self.listener.close()
        for connection in self.connections:
            connection.close()

    def stop_listening(self):
        """Who connects from now on is refused."""
        self.listener.close()

    def listen_again(self, port):
        self.listener = socket.socket()
        self.listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.listener.bind(("127.0.0.1", port))
        self.listener.listen(64)

    def _open(self):
        self.connections = [c for c in self.connections if c.sock.fileno() >= 0]
        return self.connections

    def _accept(self):
        sock, _ = self.listener.accept()
        self.accepted += 1
        made = Connection(sock, self.child)
        self.connections.append(made)
        if self.accepted == 1:
            self.child.rest()
        return made

    def connection(self, seconds=PATIENCE):
        """The next new connection; requests on the others stay where they are."""
        ready = select.select([self.listener, self.child.pidfd], [], [], seconds)[0]
        if self.listener in ready:
            return self._accept()
        if ready:
            raise ChildEnded()
        raise Wrong(f"no connection within {seconds} s\n{self.child.said()}")

    def request(self, seconds=PATIENCE, body=True):
        """The next request on any connection."""
        end = time.monotonic() + seconds
        while True:
            for connection in self._open():
                if connection.unread:
                    return self._read(connection, body)
            watched = {c.sock.fileno(): c for c in self._open()}
            listening = [self.listener] if self.listener.fileno() >= 0 else []
            left = max(0, end - time.monotonic())
            ready = select.select([*watched, *listening, self.child.pidfd], [], [], left)[0]
            if not ready:
                raise Wrong(f"no request within {seconds} s\n{self.child.said()}")
            for fd in ready:
                if fd in watched:
                    self._fill(watched[fd])
            if self.listener in ready:
                self._accept()
            elif ready == [self.child.pidfd]:
                raise ChildEnded()

    def quiet(self, seconds):
        """Wrong if a request comes within this time."""
        ready = select.select([c.sock for c in self._open()], [], [], seconds)[0]
        need(not ready, "a request that must not come yet")

    @staticmethod
    def _fill(connection):
        try:
            connection.more()
        except Closed:
            connection.close()

    def _read(self, connection, body):
        request = Request(connection)
        request.path = request.path.removeprefix(self.base + VERSION) if request.path.startswith(
            self.base + VERSION) else "elsewhere: " + request.path
        if request.method == "POST":
            self.posts.append(request)
        if body:
            request.read_body()
        return request
