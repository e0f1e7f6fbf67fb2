"""A transport as people write it on a Friday: it works, and believes everything that it is sent.

It is full of bugs on purpose. `InThreads` makes an async transport of it, or of any sync one.
"""

from __future__ import annotations

import logging
import socket
import ssl
from collections.abc import AsyncIterator, Callable, Iterator
from functools import partial
from typing import Any

from trunkline.discovery.transports import open_async
from trunkline.errors import APIConnectionError, APITimeoutError, Phase
from trunkline.http import FRAMING, Body, Headers, Request, Response
from trunkline.network import Network, Timeout
from trunkline.transport import Capabilities, Loop

_log = logging.getLogger("naive")


class Naive:
    """Keeps each connection for ever, and one for each call that is under way."""

    def __init__(
        self, network: Network, *, retries: bool = False, skips_interim: bool = True
    ) -> None:
        self._network = network
        self._retries = retries
        self._skips_interim = skips_interim
        self._idle: dict[str, list[Wire]] = {}
        self._all: list[Wire] = []

    def send(self, request: Request, timeout: Timeout) -> Response:
        _log.debug("sending %s %s", request.url, dict(request.headers))
        try:
            return self._send(request, timeout)
        except APIConnectionError:
            if not self._retries:
                raise
        return self._send(request, timeout)

    def close(self) -> None:
        for wire in self._all:
            wire.close()
        self._idle.clear()

    def _send(self, request: Request, timeout: Timeout) -> Response:
        wire = self._taken(request, timeout)
        try:
            return wire.exchange(request, timeout, partial(self._keep, request.url.origin))
        except BaseException:
            wire.close()
            raise

    def _taken(self, request: Request, timeout: Timeout) -> Wire:
        idle = self._idle.setdefault(request.url.origin, [])
        if idle:
            return idle.pop()
        wire = Wire(request, timeout, self._network, skips_interim=self._skips_interim)
        self._all.append(wire)
        return wire

    def _keep(self, origin: str, wire: Wire) -> None:
        self._idle.setdefault(origin, []).append(wire)


class Wire:
    """A connection, and a file to read lines from it."""

    def __init__(
        self, request: Request, timeout: Timeout, network: Network, *, skips_interim: bool
    ) -> None:
        self._skips_interim = skips_interim
        url = request.url
        try:
            plain = socket.create_connection((url.host, url.port), timeout.connect)
        except OSError as error:
            raise _failure(error, request, "connect") from error
        self._socket = plain
        if url.scheme == "https":
            context = ssl.create_default_context(cafile=network.ca_bundle)
            self._socket = context.wrap_socket(plain, server_hostname=url.host)
        self._file = self._socket.makefile("rb")

    def exchange(
        self, request: Request, timeout: Timeout, keep: Callable[[Wire], None]
    ) -> Response:
        """Send a request, and read the head of its response."""
        try:
            self._socket.settimeout(timeout.write)
            self._write(request)
        except OSError as error:
            raise _failure(error, request, "send") from error
        try:
            self._socket.settimeout(timeout.read)
            status, fields = self._head()
        except OSError as error:
            raise _failure(error, request, "headers") from error
        headers = Headers(fields)
        body = NaiveBody(request, self, self._pieces(status, headers), keep)
        return Response(status, headers, request, body)

    def limit(self, seconds: float | None) -> None:
        self._socket.settimeout(seconds)

    def close(self) -> None:
        self._file.close()
        self._socket.close()

    def _write(self, request: Request) -> None:
        lines = [f"{request.method} {request.url.target} HTTP/1.1", f"Host: {request.url.netloc}"]
        fields = request.headers.items_in_order
        lines += [f"{name}: {value}" for name, value in fields if name.lower() not in FRAMING]
        body = request.body.read() if isinstance(request.body, Body) else request.body
        lines.append(f"Content-Length: {len(body)}")
        self._socket.sendall("\r\n".join([*lines, "", ""]).encode("latin-1") + body)

    def _head(self) -> tuple[int, list[tuple[str, str]]]:
        while True:
            line = self._file.readline().decode("latin-1")
            if not line:
                raise ConnectionError("the server has closed the connection")
            if not line.startswith("HTTP/1.1 ") or not line[9:12].isdigit():
                raise ConnectionError(f"bad status line {line!r}")
            fields = self._fields()
            if not (line.startswith("HTTP/1.1 1") and self._skips_interim):
                return int(line[9:12]), fields

    def _fields(self) -> list[tuple[str, str]]:
        fields: list[tuple[str, str]] = []
        while (line := self._file.readline().decode("latin-1")) not in ("\r\n", ""):
            name, _, value = line.removesuffix("\r\n").partition(":")
            fields.append((name, value.removeprefix(" ")))
        return fields

    def _pieces(self, status: int, headers: Headers) -> Iterator[bytes]:
        if "chunked" in headers.get("transfer-encoding", ""):
            return self._chunks()
        length = headers.get("content-length")
        return iter(()) if status in (204, 304) else self._counted(int(length or "0", 0))

    def _counted(self, length: int) -> Iterator[bytes]:
        while length > 0 and (piece := self._file.read1(length)):
            length -= len(piece)
            yield piece

    def _chunks(self) -> Iterator[bytes]:
        while size := int(self._file.readline() or b"0", 16):
            yield self._file.read(size)
            self._file.readline()
        self._fields()


class NaiveBody:
    """The body of a response. Its connection is kept, whatever has happened."""

    def __init__(
        self, request: Request, wire: Wire, pieces: Iterator[bytes], keep: Callable[[Wire], None]
    ) -> None:
        self._request = request
        self._wire = wire
        self._pieces = pieces
        self._keep: Callable[[Wire], None] | None = keep

    def iter_bytes(self) -> Iterator[bytes]:
        try:
            yield from self._pieces
        except OSError as error:
            raise _failure(error, self._request, "body") from error
        self.close()

    def set_read_timeout(self, seconds: float | None) -> bool:
        self._wire.limit(seconds)
        return True

    def close(self) -> None:
        if self._keep is not None:
            self._keep(self._wire)
            self._keep = None


def _failure(error: OSError, request: Request, phase: Phase) -> APIConnectionError:
    if isinstance(error, TimeoutError):
        return APITimeoutError("too slow", request, phase=phase)
    return APIConnectionError(f"failed: {error}", request, phase=phase)


class InThreads:
    """An async transport over a sync one: each step that may block is a call in a thread."""

    def __init__(self, transport: Any) -> None:
        self._transport = transport
        self._loops = open_async("local", Network())

    def loop(self) -> Loop:
        return self._loops.loop()

    async def send(self, request: Request, timeout: Timeout) -> Response:
        send = partial(self._transport.send, request, timeout)
        response: Response = await self.loop().in_thread(send)
        response.stream = StreamInThreads(self.loop(), response.stream)
        return response

    async def aclose(self) -> None:
        self._transport.close()


class StreamInThreads:
    """The body of such a response."""

    def __init__(self, loop: Loop, stream: Any) -> None:
        self._loop = loop
        self._stream = stream
        self._pieces = stream.iter_bytes()

    def iter_bytes(self) -> AsyncIterator[bytes]:
        return self

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        piece = await self._loop.in_thread(partial(next, self._pieces, None))
        if piece is None:
            raise StopAsyncIteration
        return bytes(piece)

    async def aclose(self) -> None:
        self._stream.close()


class NaiveFactory:
    """The entry point of the naive transport."""

    capabilities = Capabilities(sync=True, loops=("asyncio",), proxies=("http",))

    def __init__(self, **bugs: bool) -> None:
        self._bugs = bugs

    def connect(self, network: Network) -> Any:
        return Naive(network, **self._bugs)

    def connect_async(self, network: Network) -> Any:
        return InThreads(self.connect(network))

    adopt = adopt_async = connect
