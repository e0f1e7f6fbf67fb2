"""A real server on a socket that misbehaves as the path of a request says.

`trunkline.testing.behaviours` has the list of behaviours.
"""

from __future__ import annotations

import select
import socket
import ssl
import struct
from collections.abc import Callable, Iterator, Mapping
from threading import Event
from types import TracebackType
from typing import TYPE_CHECKING, ClassVar

from trunkline.http import URL, Headers
from trunkline.serving.listener import Gate, Listener
from trunkline.values import Value

if TYPE_CHECKING:
    from typing_extensions import Self

_HOST = "127.0.0.1"


class Received(Value, frozen=True):
    """A request as it came; `chunked` says how its body was framed."""

    hidden: ClassVar[frozenset[str]] = frozenset({"body"})

    method: str
    target: str
    headers: Headers
    body: bytes = b""
    chunked: bool = False


Behaviour = Callable[["Exchange"], None]
"""Answers one request, by the methods of its exchange."""


class FaultyServer(Listener):
    """Serves while used as a context manager; the first segment of a path names the behaviour.

    `behaviours` are added to the usual ones, and replace those of the same name; one whose name
    begins with ``early`` answers before the request's body is read. With `ssl_context` it serves
    https.
    """

    def __init__(
        self,
        *,
        behaviours: Mapping[str, Behaviour] | None = None,
        ssl_context: ssl.SSLContext | None = None,
        host: str = "127.0.0.1",
    ) -> None:
        from trunkline.testing.attacks import ATTACKS
        from trunkline.testing.behaviours import BEHAVIOURS

        super().__init__(host=host, ssl_context=ssl_context)
        self.behaviours = {**BEHAVIOURS, **ATTACKS, **(behaviours or {})}
        self.requests: list[Received] = []
        """The requests that have been received so far."""
        self.gate = Gate()
        self.ending = Event()
        """Set when the server is closed."""

    def url_of(self, path: str) -> URL:
        """The address of a behaviour: ``json``, ``status/404``."""
        return URL.parse(f"{self.url}/{path}")

    def release(self) -> None:
        """Let the exchanges continue that wait at the gate, now and later."""
        self.gate.open()

    def serve_connection(self, connection: socket.socket) -> None:
        exchange = Exchange(self, connection)
        while exchange.answer():
            exchange = exchange.following()

    def close(self) -> None:
        self.ending.set()
        super().close()
        self.gate.close()

    def note(self, received: Received) -> None:
        """Count a request in."""
        with self.changed:
            self.requests.append(received)
            self.changed.notify_all()


class Exchange:
    """One request on a connection, and the means to answer it well or badly."""

    def __init__(self, server: FaultyServer, connection: socket.socket, read: bytes = b"") -> None:
        self.server = server
        self.received: Received | None = None
        self.keep = True
        """Whether another request may follow on this connection."""
        self._connection = connection
        self._read = read

    @property
    def request(self) -> Received:
        """The request to answer."""
        assert self.received is not None, "answer() has read it"
        return self.received

    def receive_head(self) -> bool:
        """Read the head of a request. False when the client has left."""
        head = self._take_until(b"\r\n\r\n")
        self.received = None if head is None else _parsed(head)
        return head is not None

    def receive_body(self) -> None:
        """Read the body of the request whose head was read."""
        self.received = self.request.evolve(body=b"".join(self._body()), chunked=self._is_chunked)

    def segment(self, index: int, default: str = "") -> str:
        """A segment of the request's path; the first one is the name of the behaviour."""
        segments = self.request.target.partition("?")[0].split("/")
        return segments[index + 1] if index + 1 < len(segments) else default

    def answer(self) -> bool:
        """Read a request and answer it. False when the connection is to be closed."""
        if not self.receive_head():
            return False
        name = self.segment(0)
        if not name.startswith("early"):
            self.receive_body()
        self.server.note(self.request)
        behaviour = self.server.behaviours.get(name)
        if behaviour is None:
            self.reply("404 Not Found", b'{"error":{"message":"no such behaviour"}}')
        else:
            behaviour(self)
        return self.keep

    def following(self) -> Exchange:
        """The next exchange of the same connection."""
        return Exchange(self.server, self._connection, self._read)

    def receive_line(self) -> bytes:
        """A line that the client sends, without its end (CR LF)."""
        return self._take_line()

    def send(self, *pieces: bytes) -> None:
        """Put the pieces on the wire, at once."""
        self._connection.sendall(b"".join(pieces))

    def reply(self, head: str, body: bytes = b"", *fields: str) -> None:
        """A well-formed answer: status and reason, a body of known length, header lines."""
        lines = [f"HTTP/1.1 {head}", f"content-length: {len(body)}", *fields, "", ""]
        self.send("\r\n".join(lines).encode("latin-1"), body)

    def drip(self, data: bytes, seconds: float = 0.05) -> None:
        """Send the bytes one by one, until the client leaves."""
        for byte in data:
            self.send(bytes([byte]))
            if not self.wait(seconds):
                self.hang_up()
                return

    def send_below_tls(self, data: bytes) -> None:
        """Put bytes on the wire that are not encrypted."""
        socket.socket.sendall(self._connection, data)

    def begin(self, *fields: str, framing: str = "transfer-encoding: chunked") -> None:
        """The head of an answer whose body follows."""
        lines = ["HTTP/1.1 200 OK", framing, *fields, "", ""]
        self.send("\r\n".join(lines).encode("latin-1"))

    def chunk(self, *pieces: bytes) -> None:
        """Pieces of a chunked body, all at once; an empty one ends it."""
        self.send(*(b"%x\r\n%b\r\n" % (len(piece), piece) for piece in pieces))

    def wait(self, seconds: float | None = None) -> bool:
        """Wait for `release`, the client's leaving or the time. False when the client left."""
        if self.server.gate.opens_before(self._connection, seconds):
            return True
        received = self._connection.recv(65536)
        self._read += received
        return bool(received)

    def pause(self, seconds: float) -> None:
        """Do nothing for a time, and read nothing either, or until the server is closed."""
        self.server.ending.wait(seconds)

    def await_body(self) -> None:
        """Wait until some of the request's body has arrived, or the client has left."""
        self._read = self._read or self._connection.recv(65536)

    def drop_body(self) -> int:
        """Read the body, where that is left to an ``early`` behaviour, and keep only its length."""
        return sum(map(len, self._body()))

    def wait_until_client_leaves(self) -> None:
        """Read on until the client has closed the connection."""
        self.keep = False
        while self._connection.recv(65536):
            pass

    def hang_up(self) -> None:
        """Close the connection in good order."""
        self.keep = False

    def reset(self) -> None:
        """Close the connection by a TCP reset."""
        self.keep = False
        linger = struct.pack("ii", 1, 0)
        self._connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)

    @property
    def _is_chunked(self) -> bool:
        return "chunked" in self.request.headers.get("transfer-encoding", "")

    def _body(self) -> Iterator[bytes]:
        """The pieces of the request's body, as they come."""
        if not self._is_chunked:
            yield from self._take(int(self.request.headers.get("content-length", "0")))
            return
        while size := int(self._take_line().partition(b";")[0], 16):
            yield from self._take(size)
            self._take_line()
        self._take_line()

    def _take_line(self) -> bytes:
        line = self._take_until(b"\r\n")
        if line is None:
            raise ConnectionError("the client left")
        return line

    def _take(self, size: int) -> Iterator[bytes]:
        """Exactly `size` bytes. Raises ConnectionError when the client leaves before."""
        while size > 0:
            piece = self._read or self._connection.recv(65536)
            if not piece:
                raise ConnectionError("the client left")
            self._read = piece[size:]
            size -= len(piece)
            yield piece[: size + len(piece)] if self._read else piece

    def _take_until(self, end: bytes) -> bytes | None:
        """The bytes up to `end`, which is dropped; None when the client left."""
        while end not in self._read:
            piece = self._connection.recv(65536)
            if not piece:
                return None
            self._read += piece
        taken, _, self._read = self._read.partition(end)
        return taken


def _parsed(head: bytes) -> Received:
    first, *lines = head.decode("latin-1").split("\r\n")
    method, target, _ = first.split(" ", 2)
    fields = (line.partition(":") for line in lines)
    return Received(method, target, Headers([(name, value.strip()) for name, _, value in fields]))


class RefusingPort:
    """An address at which nobody listens and nobody else can begin to."""

    def __init__(self) -> None:
        self._socket = socket.socket()
        self._socket.bind((_HOST, 0))
        self.url = f"http://{_HOST}:{self._socket.getsockname()[1]}"

    def close(self) -> None:
        """Give the port back."""
        self._socket.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


class StalledPort(RefusingPort):
    """An address that does not answer: a listener that accepts nothing, its queue full.

    So on Linux, where the kernel then drops what comes. `stalls` says whether it worked.
    """

    def __init__(self) -> None:
        super().__init__()
        self._socket.listen(0)
        self._waiting: list[socket.socket] = []
        self.stalls = any(not self._connects() for _ in range(16))

    def _connects(self) -> bool:
        waiting = socket.socket()
        waiting.setblocking(False)
        waiting.connect_ex(self._socket.getsockname())
        self._waiting.append(waiting)
        return bool(select.select([], [waiting], [], 0.05)[1])

    def close(self) -> None:
        for waiting in self._waiting:
            waiting.close()
        super().close()
