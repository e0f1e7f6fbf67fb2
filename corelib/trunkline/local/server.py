"""A real HTTP/1.1 server over the stand-in, for demonstrations and for tests that need a socket."""

from __future__ import annotations

import re
import socket
import ssl
from collections.abc import Callable, Collection, Generator
from contextlib import contextmanager, suppress
from email import errors
from http.server import BaseHTTPRequestHandler

from trunkline.discovery.test_tools import is_loopback
from trunkline.local.api import LocalAPI
from trunkline.local.host_names import check_host, check_origin
from trunkline.local.refusals import RefusedError, error_reply
from trunkline.local.reply import LocalReply, Tunnel
from trunkline.serving.listener import Listener

_LARGEST_BODY = 65 * 2**20  # a part of an upload has 64 MiB, within a form
_CHUNK_SIZE = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n")
_DEFECTS = (
    errors.MissingHeaderBodySeparatorDefect,
    errors.FirstHeaderLineIsContinuationDefect,
    errors.MisplacedEnvelopeHeaderDefect,
    errors.InvalidHeaderDefect,
)
"""Those of heads: the parser, which is for mails, also reports forms that have no body yet."""
_LONGEST_REASON = 200
_LENGTH = re.compile(r"[0-9]{1,15}")
_PIECE = 65_536
_GOODBYE_SECONDS = 1.0
"""How long WebSocket connections may take to end when the server is closed."""


class LocalServer(Listener):
    """Serves a `LocalAPI` on a socket, in threads while used as a context manager.

    `port` 0 takes a free port; `url` has it. With `ssl_context` it serves https. With `names`, it
    refuses requests to hosts that web pages may have, but not to these names and to addresses.
    """

    def __init__(
        self,
        api: LocalAPI | None = None,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        ssl_context: ssl.SSLContext | None = None,
        names: Collection[str] | None = None,
    ) -> None:
        super().__init__(host=host, port=port, ssl_context=ssl_context)
        self.api = api or LocalAPI()
        self.names = names
        self._requests = 0
        self._talking: set[socket.socket] = set()
        """The WebSocket connections."""

    @property
    def requests(self) -> int:
        """How many requests have been read so far."""
        with self.changed:
            return self._requests

    def serve_connection(self, connection: socket.socket) -> None:
        _Connection(connection, self)

    def count_request(self) -> None:
        """Note that a request has been read."""
        with self.changed:
            self._requests += 1
            self.changed.notify_all()

    @contextmanager
    def listening_to_the_end(self, connection: socket.socket) -> Generator[None]:
        """While it is used, the connection can be read to its end when the server is closed."""
        with self.changed:
            if self.ssl_context is None:  # TLS cannot be written to after the end has been read
                self._talking.add(connection)
        try:
            yield
        finally:
            with self.changed:
                self._talking.discard(connection)
                self.changed.notify_all()

    def close(self) -> None:
        """Stop serving and close all connections; WebSockets get the code 1001, if not over TLS."""
        with self.changed:
            for connection in self._talking:
                with suppress(OSError):
                    # Its thread reads the end, and can still write.
                    socket.socket.shutdown(connection, socket.SHUT_RD)
        self.wait_for(lambda: not self._talking, _GOODBYE_SECONDS)
        super().close()


def serve(
    host: str = "127.0.0.1",
    port: int = 8080,
    *,
    api: LocalAPI | None = None,
    ssl_context: ssl.SSLContext | None = None,
    ready: Callable[[str], None] | None = None,
    names: Collection[str] = (),
) -> None:
    """Serve until Ctrl-C; call `ready` with the URL once connections are accepted.

    On an address of this machine alone, requests to hosts that web pages may have are refused,
    except for `names`.
    """
    own = {name.lower() for name in names} if is_loopback(host) else None
    server = LocalServer(api, host=host, port=port, ssl_context=ssl_context, names=own)
    try:
        # Ctrl-C is the usual way to end it, also while `ready` still prints.
        with suppress(KeyboardInterrupt):
            if ready is not None:
                ready(server.url)
            server.serve_forever()
    finally:
        server.close()


class _Connection(BaseHTTPRequestHandler):
    """Passes the requests of one connection to the API, and sends its replies."""

    server: LocalServer  # type: ignore[assignment]  # typeshed asks for a socketserver of its own

    protocol_version = "HTTP/1.1"
    server_version = "trunkline-local"
    sys_version = ""

    def __init__(self, connection: socket.socket, server: LocalServer) -> None:
        address = connection.getpeername()
        super().__init__(connection, address, server)  # type: ignore[arg-type]  # only used as `server`

    def log_message(self, format: str, *args: object) -> None:
        """Log nothing: the target of a request may hold secrets."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Refuse a request that is not HTTP, as the API refuses one: with a status and JSON."""
        self.close_connection = True
        said = (message or self.responses.get(code, ("unknown",))[0])[:_LONGEST_REASON]
        self._send(error_reply(RefusedError(int(code), f"The request cannot be read: {said}.")))

    def answer(self) -> None:
        """Read the request's body, pass it to the API and send the reply."""
        try:
            if self.server.names is not None:
                check_host(self.headers.get("host", ""), self.server.names)
                if "upgrade" in self.headers:
                    check_origin(self.headers.get("origin"), self.server.names)
            body = self._read_body()
        except RefusedError as refusal:
            # The end of this request is unknown, and so is the beginning of the next.
            self.close_connection = True
            self._send(error_reply(refusal))
            return
        except EOFError:
            return
        self.server.count_request()
        if self.request_version < "HTTP/1.1":  # which cannot switch (RFC 9110, section 7.8)
            del self.headers["upgrade"]
        headers = _lowered(self.headers.items())
        self._send(self.server.api.handle(self.command, self.path, headers, body))

    do_GET = do_POST = do_DELETE = do_PUT = do_PATCH = do_HEAD = do_OPTIONS = answer

    def _read_body(self) -> bytes:
        if any(isinstance(defect, _DEFECTS) for defect in self.headers.defects):
            # The headers after such a line are lost, perhaps with the length of the body.
            raise RefusedError(400, "A line of the request's head is not a header.")
        coding, length = self._sole("transfer-encoding"), self._sole("content-length")
        if coding is not None:
            if coding.strip().lower() != "chunked" or length is not None:
                raise RefusedError(400, "Only chunked bodies without a length are understood.")
            return self._read_chunked()
        if length is None:
            return b""
        if not _LENGTH.fullmatch(length.strip()):
            raise RefusedError(400, "The content-length is not a number.")
        return self._read_exactly(_bounded(int(length)))

    def _sole(self, name: str) -> str | None:
        values: list[str] = self.headers.get_all(name, [])
        if len(values) > 1:
            raise RefusedError(400, f"There is more than one {name}.")
        return values[0] if values else None

    def _read_chunked(self) -> bytes:
        pieces: list[bytes] = []
        total = 0
        while True:
            line = _CHUNK_SIZE.fullmatch(self._read_line())
            if line is None:
                raise RefusedError(400, "A chunk does not begin with its size.")
            size = int(line.group(1), 16)
            if size == 0:
                break
            total = _bounded(total + size)
            pieces.append(self._read_exactly(size))
            if self._read_line().strip():
                raise RefusedError(400, "A chunk is longer than its size.")
        while self._read_line().strip():
            pass  # the stand-in needs no trailer
        return b"".join(pieces)

    def _read_line(self) -> bytes:
        line = self.rfile.readline(8192)
        if not line:
            raise EOFError("the client left")
        return line

    def _read_exactly(self, size: int) -> bytes:
        data = self.rfile.read(size)
        if len(data) < size:
            raise EOFError("the client left")
        return data

    def _send(self, reply: LocalReply) -> None:
        if reply.tunnel is not None:
            self._send_tunnel(reply, reply.tunnel)
        elif reply.streams and self.request_version != "HTTP/1.0" and self.command != "HEAD":
            self._send_stream(reply)
        else:
            self._send_whole(reply)

    def _send_stream(self, reply: LocalReply) -> None:
        self.wfile.write(self._head(reply, ("transfer-encoding", "chunked")))
        for chunk in reply.chunks:
            # An empty chunk would end the body.
            if chunk:
                self.wfile.write(b"%x\r\n%b\r\n" % (len(chunk), chunk))
        self.wfile.write(b"0\r\n\r\n")

    def _send_tunnel(self, reply: LocalReply, tunnel: Tunnel) -> None:
        self.wfile.write(self._head(reply))
        self.close_connection = True
        with self.server.listening_to_the_end(self.connection):
            pieces = reply.chunks
            while True:
                for piece in pieces:
                    self.wfile.write(piece)
                if tunnel.is_over:
                    return
                pieces = tunnel.receive(self.rfile.read1(_PIECE))

    def _send_whole(self, reply: LocalReply) -> None:
        body = b"".join(reply.chunks)
        head = self._head(reply, ("content-length", str(len(body))))
        self.wfile.write(head if self.command == "HEAD" else head + body)

    def _head(self, reply: LocalReply, *framing: tuple[str, str]) -> bytes:
        reason = self.responses.get(reply.status, ("Unknown",))[0]
        lines = [f"HTTP/1.1 {reply.status} {reason}"]
        own = [("server", self.server_version), ("date", self.date_time_string()), *framing]
        if self.close_connection:
            own.append(("connection", "close"))
        lines += [f"{name}: {value}" for name, value in (*own, *reply.headers)]
        return "\r\n".join([*lines, "", ""]).encode("latin-1")


def _bounded(size: int) -> int:
    if size > _LARGEST_BODY:
        raise RefusedError(413, f"The body is larger than {_LARGEST_BODY} bytes.")
    return size


def _lowered(headers: list[tuple[str, str]]) -> dict[str, str]:
    lowered: dict[str, str] = {}
    for name, value in headers:
        key = name.lower()
        lowered[key] = f"{lowered[key]}, {value}" if key in lowered else value
    return lowered
