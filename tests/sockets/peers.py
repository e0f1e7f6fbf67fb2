"""Servers of WebSockets on loopback: those of the library, and scripts that break the rules."""

from __future__ import annotations

import base64
import hashlib
import json
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from typing_extensions import Unpack
from websockets.sync.server import ServerConnection, serve

from trunkline import AsyncOpenAI, OpenAI
from trunkline.operations.operation import Resource
from trunkline.operations.worlds import World as ClientWorld
from trunkline.sockets.client_events import ClientEvents, client_event
from trunkline.sockets.connection import AsyncSocketConnection, SocketConnection
from trunkline.sockets.declaring import socket as declared_socket
from trunkline.sockets.options import SocketOptions
from trunkline.types.realtime import RealtimeServerEvent
from trunkline.values import Omit, omit

_GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"  # RFC 6455, section 1.3


class SomeEvents(ClientEvents[Any]):
    @client_event("response.cancel")
    def cancel(self, *, response_id: str | Omit = omit) -> None:
        """Cancel."""


class SomeConnection(SocketConnection[Any, Any]):
    @classmethod
    def _event_type(cls) -> Any:
        return RealtimeServerEvent


class SomeAsyncConnection(AsyncSocketConnection[Any, Any]):
    @classmethod
    def _event_type(cls) -> Any:
        return RealtimeServerEvent


class Some(Resource[Any]):
    @declared_socket(
        "/realtime", lambda: (SomeConnection, SomeAsyncConnection), headers={"X-Kind": "some"}
    )
    def connect(self, *, model: str | Omit = omit, **options: Unpack[SocketOptions]) -> None:
        """Connect."""


Some.connect.endpoint.name = "some.connect"


def connect(client: OpenAI | AsyncOpenAI, **arguments: Any) -> Any:
    """Return the manager of a connection."""
    world: ClientWorld = client._world
    return Some(world).connect(**arguments)


@contextmanager
def serving(handler: Callable[[ServerConnection], None], **options: Any) -> Iterator[str]:
    """Run a server of the library `websockets`, and yield its base URL."""
    with serve(handler, "127.0.0.1", 0, **options) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.socket.getsockname()[1]}/v1"
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def scripted(*scripts: Callable[[socket.socket, str], None]) -> Iterator[str]:
    """Run each script with a connection and the head of its request; yield the base URL."""
    listener = socket.create_server(("127.0.0.1", 0))
    failures: list[BaseException] = []

    def run() -> None:
        try:
            for script in scripts:
                connection, _ = listener.accept()
                with connection:
                    script(connection, _head(connection))
        except BaseException as error:
            failures.append(error)
            raise

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/v1"
        thread.join(5)
        assert not thread.is_alive(), "the script waits for something"
        assert not failures
    finally:
        listener.close()


def _head(connection: socket.socket) -> str:
    head = b""
    while b"\r\n\r\n" not in head:
        head += connection.recv(65536)
    return head.decode()


def accept(connection: socket.socket, head: str, *, more: bytes = b"", key: str = "") -> None:
    """Send the response of the handshake, and `more` in the same piece."""
    fields = dict(line.split(": ", 1) for line in head.split("\r\n")[1:] if line)
    digest = hashlib.sha1((key or fields["Sec-WebSocket-Key"] + _GUID).encode()).digest()
    connection.sendall(
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        b"Sec-WebSocket-Accept: " + base64.b64encode(digest) + b"\r\n\r\n" + more
    )


def frame(data: bytes, first: int = 0x81) -> bytes:
    """Return a frame of a server, which is not masked. `first` has the kind; a text by default."""
    size = len(data)
    length = bytes([size]) if size < 126 else b"\x7e" + size.to_bytes(2, "big")
    return bytes([first]) + length + data


def event(kind: str, **fields: Any) -> bytes:
    return json.dumps({"type": kind, "event_id": "event_1", **fields}).encode()


def refusal(status: str, body: bytes = b"", fields: bytes = b"") -> Any:
    """Return a script that answers the handshake with another status."""

    def script(connection: socket.socket, head: str) -> None:
        length = b"Content-Length: %d\r\n" % len(body)
        connection.sendall(f"HTTP/1.1 {status}\r\n".encode() + fields + length + b"\r\n" + body)

    return script


def until_end(connection: socket.socket) -> bytes:
    """Return everything that the client sends until it closes."""
    received = b""
    while piece := connection.recv(65536):
        received += piece
    return received
