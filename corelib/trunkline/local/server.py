"""A real HTTP/1.1 server over the stand-in, for demonstrations and for tests that need a socket."""

from __future__ import annotations

import re
import socket
import ssl
import sys
from collections.abc import Callable
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from threading import Condition, Thread
from types import TracebackType
from typing import TYPE_CHECKING, Any

from trunkline.local.api import LocalAPI
from trunkline.local.refusals import RefusedError, error_reply
from trunkline.local.reply import LocalReply

if TYPE_CHECKING:
    from typing_extensions import Self

_LARGEST_BODY = 64 * 2**20
_CHUNK_SIZE = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n")
_LENGTH = re.compile(r"[0-9]{1,15}")

# How soon the accept loop of a test's server notices that it shall end.
_POLL_SECONDS = 0.01
_CLOSE_SECONDS = 5.0


class LocalServer:
    """Serves a LocalAPI on a socket, in a thread of its own while used as a context manager.

    `port` 0 takes a free port; `url` says which. With `ssl_context` it serves https.
    """

    def __init__(
        self,
        api: LocalAPI | None = None,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        ssl_context: ssl.SSLContext | None = None,
    ) -> None:
        self._listener = _Listener(api or LocalAPI(), (host, port), ssl_context)
        scheme = "http" if ssl_context is None else "https"
        shown = f"[{host}]" if ":" in host else host
        self.host: str = host
        self.port: int = self._listener.server_address[1]
        self.url: str = f"{scheme}://{shown}:{self.port}"
        self._thread: Thread | None = None

    @property
    def connections(self) -> int:
        """How many connections are open now."""
        with self._listener.changed:
            return len(self._listener.sockets)

    @property
    def requests(self) -> int:
        """How many requests have been read so far."""
        with self._listener.changed:
            return self._listener.requests

    def wait_for_connections(self, count: int, timeout: float = 5.0) -> bool:
        """Whether exactly `count` connections are open, at the latest after `timeout` seconds."""
        listener = self._listener
        with listener.changed:
            return listener.changed.wait_for(lambda: len(listener.sockets) == count, timeout)

    def serve_forever(self) -> None:
        """Serve in this thread until Ctrl-C, then close."""
        try:
            with suppress(KeyboardInterrupt):
                self._listener.serve_forever()
        finally:
            self._listener.finish()

    def close(self) -> None:
        """Stop serving and close every connection; harmless when done twice."""
        if self._thread is not None:
            self._listener.shutdown()
            self._thread.join()
            self._thread = None
        self._listener.finish()

    def __enter__(self) -> Self:
        self._thread = Thread(
            target=self._listener.serve_forever, args=(_POLL_SECONDS,), daemon=True
        )
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def serve(
    host: str = "127.0.0.1",
    port: int = 8080,
    *,
    api: LocalAPI | None = None,
    ssl_context: ssl.SSLContext | None = None,
    ready: Callable[[str], None] | None = None,
) -> None:
    """Serve until Ctrl-C; `ready` is told the URL once connections are accepted."""
    server = LocalServer(api, host=host, port=port, ssl_context=ssl_context)
    try:
        # Ctrl-C is how serving is meant to end, also while `ready` still prints.
        with suppress(KeyboardInterrupt):
            if ready is not None:
                ready(server.url)
            server.serve_forever()
    finally:
        server.close()


class _Listener(ThreadingHTTPServer):
    """Accepts connections and knows which are open, so that closing it ends every thread."""

    request_queue_size = 128
    # A test that forgets to close its server must not keep the interpreter alive.
    daemon_threads = True

    def __init__(
        self, api: LocalAPI, address: tuple[str, int], ssl_context: ssl.SSLContext | None
    ) -> None:
        self.api = api
        self.changed = Condition()
        self.sockets: set[socket.socket] = set()
        self.requests = 0
        self._ssl_context = ssl_context
        if ":" in address[0]:
            self.address_family = socket.AF_INET6
        super().__init__(address, _Exchange)

    def server_bind(self) -> None:
        # HTTPServer looks the host's name up, which can take seconds and serves CGI only.
        TCPServer.server_bind(self)
        self.server_name, self.server_port = str(self.server_address[0]), self.server_address[1]

    def get_request(self) -> tuple[socket.socket, Any]:  # Any: typeshed's word for an address
        connection, address = super().get_request()
        if self._ssl_context is not None:
            # The handshake waits for the client, and so belongs into the connection's thread.
            connection = self._ssl_context.wrap_socket(
                connection, server_side=True, do_handshake_on_connect=False
            )
        with self.changed:
            self.sockets.add(connection)
            self.changed.notify_all()
        return connection, address

    def close_request(self, request: Any) -> None:  # Any: typeshed allows datagrams too
        super().close_request(request)
        with self.changed:
            self.sockets.discard(request)
            self.changed.notify_all()

    def handle_error(self, request: Any, client_address: Any) -> None:  # Any: as in typeshed
        # A client that leaves, or refuses the certificate, is within its rights.
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)

    def count_request(self) -> None:
        with self.changed:
            self.requests += 1
            self.changed.notify_all()

    def finish(self) -> None:
        """Close the listening socket, wake every connection's thread and wait for them."""
        self.server_close()
        with self.changed:
            for connection in self.sockets:
                with suppress(OSError):
                    # Not SSLSocket.shutdown, which drops TLS state under the reading thread.
                    socket.socket.shutdown(connection, socket.SHUT_RDWR)
            self.changed.wait_for(lambda: not self.sockets, _CLOSE_SECONDS)


class _Exchange(BaseHTTPRequestHandler):
    """Carries the requests of one connection to the API and its replies back."""

    protocol_version = "HTTP/1.1"
    server_version = "trunkline-local"
    sys_version = ""
    disable_nagle_algorithm = True

    def setup(self) -> None:
        if isinstance(self.request, ssl.SSLSocket):
            self.request.do_handshake()
        super().setup()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: targets may hold secrets."""

    def answer(self) -> None:
        """Read the request's body, ask the API and send its reply."""
        try:
            body = self._read_body()
        except RefusedError as refusal:
            # What follows cannot be told from the next request.
            self.close_connection = True
            self._send(error_reply(refusal))
            return
        except EOFError:
            self.close_connection = True
            return
        listener = self.server
        assert isinstance(listener, _Listener), "only a _Listener makes exchanges"
        listener.count_request()
        headers = _lowered(self.headers.items())
        self._send(listener.api.handle(self.command, self.path, headers, body))

    do_GET = do_POST = do_DELETE = do_PUT = do_PATCH = do_HEAD = do_OPTIONS = answer

    def _read_body(self) -> bytes:
        coding = self.headers.get("transfer-encoding")
        length = self.headers.get("content-length")
        if coding is not None:
            if coding.strip().lower() != "chunked" or length is not None:
                raise RefusedError(400, "Only chunked bodies without a length are understood.")
            return self._read_chunked()
        if length is None:
            return b""
        if not _LENGTH.fullmatch(length.strip()):
            raise RefusedError(400, "The content-length is not a number.")
        return self._read_exactly(_bounded(int(length)))

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
            pass  # trailers say nothing that the stand-in needs
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
        if reply.streams and self.request_version != "HTTP/1.0" and self.command != "HEAD":
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

    def _send_whole(self, reply: LocalReply) -> None:
        body = b"".join(reply.chunks)
        head = self._head(reply, ("content-length", str(len(body))))
        self.wfile.write(head if self.command == "HEAD" else head + body)

    def _head(self, reply: LocalReply, framing: tuple[str, str]) -> bytes:
        reason = self.responses.get(reply.status, ("Unknown",))[0]
        lines = [f"HTTP/1.1 {reply.status} {reason}"]
        own = [("server", self.server_version), ("date", self.date_time_string()), framing]
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
