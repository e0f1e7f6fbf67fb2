"""The engine in each of its worlds, and servers whose every byte is scripted."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from tests.worlds import World
from trunkline.discovery.transports import find
from trunkline.errors import APIConnectionError
from trunkline.http import URL, Body, Request, Response
from trunkline.network import Network, Timeout
from trunkline.serving.listener import Listener

Script = Callable[[socket.socket], None]
SECONDS = Timeout(5)
SOON = 0.05
BIG = b"x" * (32 * 2**20)  # more than the buffers of both sides hold
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
STREAM = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
EVENT = b"9\r\ndata: 1\n\n\r\n"
REFUSAL = b"HTTP/1.1 413 Too Large\r\nContent-Length: 7\r\n\r\ntoo big"


class Peer(Listener):
    """Runs a script for each connection, in a thread; `failures` are the scripts' own errors."""

    def __init__(self, script: Script, ssl_context: ssl.SSLContext | None = None) -> None:
        super().__init__(ssl_context=ssl_context)
        self.failures: list[Exception] = []
        self._script = script

    @property
    def target(self) -> str:
        """A URL of this server."""
        return f"{self.url}/v1/things?a=1"

    def serve_connection(self, connection: socket.socket) -> None:
        try:
            self._script(connection)
        except OSError:  # the client has left, as clients may
            raise
        except Exception as error:
            self.failures.append(error)


@contextmanager
def peer(script: Script, ssl_context: ssl.SSLContext | None = None) -> Iterator[Peer]:
    """Serve; whatever fails in a script fails the test, and every connection ends."""
    with Peer(script, ssl_context) as serving:
        yield serving
    assert serving.failures == []
    assert serving.connections == 0


def receive_until(connection: socket.socket, end: bytes) -> bytes:
    """Return the bytes up to `end`, or until the other side closes."""
    received = b""
    while end not in received and (piece := connection.recv(65536)):
        received += piece
    return received


def take_head(connection: socket.socket) -> bytes:
    return receive_until(connection, b"\r\n\r\n")


def answering(*answers: bytes) -> Script:
    """A script that sends one answer for each head that comes, then closes."""

    def script(connection: socket.socket) -> None:
        for answer in answers:
            if take_head(connection):
                connection.sendall(answer)

    return script


def once(answer: Callable[[bytes], bytes]) -> Script:
    """A script that answers the first bytes, whatever they are, and closes."""

    def script(connection: socket.socket) -> None:
        connection.sendall(answer(connection.recv(65536)))

    return script


def endless(answer: bytes) -> Script:
    """A script that answers each head in the same way, as long as the client stays."""

    def script(connection: socket.socket) -> None:
        while take_head(connection):
            connection.sendall(answer)

    return script


def silent(connection: socket.socket) -> None:
    """Take everything and say nothing."""
    while connection.recv(65536):
        pass


class Native:
    """The engine in one world. Scenarios are ``async def``; in sync code they wait for nothing."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.is_sync = name == "sync"
        self.kept = 0
        """How many connections the last exchange left to the next one."""
        self._world = World(name)

    def run(self, scenario: Any, *arguments: Any) -> Any:
        return self._world.run(lambda: scenario(*arguments))

    def transport(self, **network: Any) -> Any:
        factory: Any = find("native")
        settings = Network(**{"proxy": "", **network})
        made = factory.connect(settings) if self.is_sync else factory.connect_async(settings)
        assert made.capabilities is factory.capabilities
        return made

    def pool(self, transport: Any) -> Any:
        """The pool of this process, or of this run."""
        return (transport._pools if self.is_sync else transport._runs).get().pool

    async def send(self, transport: Any, request: Request, timeout: Timeout = SECONDS) -> Response:
        made = transport.send(request, timeout)
        response: Response = made if self.is_sync else await made
        return response

    async def first(self, response: Response) -> bytes:
        """The next piece of the body. Raises StopAsyncIteration at its end."""
        stream: Any = response.stream
        piece: bytes = await self._world.first(stream.iter_bytes())
        return piece

    async def read(self, response: Response) -> bytes:
        """The whole body; the response is closed then."""
        stream: Any = response.stream
        try:
            return b"".join(await self._world.items(stream.iter_bytes()))
        finally:
            await self.close(response)

    async def close(self, closing: Any) -> None:
        """Close a response or a transport."""
        one: Any = closing.stream if isinstance(closing, Response) else closing
        if self.is_sync:
            one.close()
        else:
            await one.aclose()

    def exchange(
        self,
        script: Script,
        make: Callable[[str], Request],
        timeout: Timeout = SECONDS,
        served_with: ssl.SSLContext | None = None,
        **network: Any,
    ) -> Any:
        """The response, with its content, to one request to a scripted peer. No slot is lost."""

        async def main(target: str) -> Response:
            transport = self.transport(**network)
            try:
                response = await self.send(transport, make(target), timeout)
                response.content = await self.read(response)
                return response
            finally:
                pool = self.pool(transport)
                assert (pool.granted, pool.waiting) == (0, 0)
                self.kept = pool.idle
                await self.close(transport)

        with peer(script, served_with) as serving:
            return self.run(main, serving.target)

    def failure(self, script: Script, make: Callable[[str], Request], **options: Any) -> Any:
        """The error that one request to a scripted peer ends with."""
        with pytest.raises(APIConnectionError) as raised:
            self.exchange(script, make, **options)
        return raised.value

    def recorded(self, make: Callable[[str], Request], end: bytes = b"\r\n\r\n") -> bytes:
        """The bytes that a request is."""
        seen: list[bytes] = []

        def script(connection: socket.socket) -> None:
            seen.append(receive_until(connection, end))
            connection.sendall(OK)

        self.exchange(script, make)
        return seen[0]


def get(url: str, **fields: Any) -> Request:
    return Request("GET", URL.parse(url), **fields)


def post(url: str, body: bytes | Body = b"", **fields: Any) -> Request:
    return Request("POST", URL.parse(url), body=body, **fields)
