"""The stream of another protocol, after an upgrade: both directions at once, and cut messages."""

from __future__ import annotations

import socket
import threading
from typing import Any

import pytest

from tests.transports.native.scripted import (
    BIG,
    EVENT,
    SECONDS,
    SOON,
    STREAM,
    Native,
    get,
    peer,
    take_head,
)
from trunkline.errors import APIConnectionError, OpenAIError
from trunkline.http import Headers, Response

pytest.importorskip("trustme")
from trunkline.testing import certificates

pytestmark = pytest.mark.thorough

UPGRADE = b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: echo\r\nConnection: Upgrade\r\n\r\n"
HEADERS = Headers({"Connection": "Upgrade", "Upgrade": "echo"})


class Blocked(threading.Event):
    """A script that upgrades, and speaks while the client waits to send the rest of `BIG`."""

    def __call__(self, connection: socket.socket) -> None:
        take_head(connection)
        connection.sendall(UPGRADE)
        assert self.wait(5)
        connection.sendall(b"hello")
        left = len(BIG)
        while left and (piece := connection.recv(min(left, 2**20))):
            left -= len(piece)
        connection.sendall(b"done")


def test_upgraded_stream_when_one_task_sends_while_another_receives_then_both_go_on(
    awaiting: Native,
) -> None:
    """The wait of the one must not take the place of the other's."""
    blocked = Blocked()

    async def main(target: str) -> list[bytes]:
        transport = awaiting.transport()
        response = await awaiting.send(transport, get(target, headers=HEADERS))
        stream: Any = response.stream
        received: list[bytes] = []

        async def receive() -> None:
            while received[-1:] != [b"done"]:
                received.append(await stream.receive(5))

        async def send() -> None:
            await stream.send(BIG, 5)

        async def watch() -> None:
            await transport.loop().sleep(SOON)  # both of them wait
            blocked.set()

        async with transport.loop().timeout(5):
            await transport.loop().gather([receive, send, watch])
        await awaiting.close(response)
        await awaiting.close(transport)
        return received

    with peer(blocked) as serving:
        assert awaiting.run(main, serving.target) == [b"hello", b"done"]


@pytest.mark.parametrize("secure", [False, True])
def test_upgraded_stream_when_a_send_is_cancelled_then_nothing_more_is_sent_over_it(
    awaiting: Native, secure: bool
) -> None:
    """The peer would take what follows for the rest of the message."""
    received: list[bytes] = []
    go_on = threading.Event()

    def script(connection: socket.socket) -> None:
        take_head(connection)
        connection.sendall(UPGRADE)
        assert go_on.wait(5)
        try:
            while piece := connection.recv(2**20):
                received.append(piece[-4:])
        except OSError:  # over TLS, it was cut in a record
            pass

    async def main(target: str) -> None:
        transport = awaiting.transport(verify=False)
        stream: Any = (await awaiting.send(transport, get(target, headers=HEADERS))).stream
        with pytest.raises(TimeoutError):
            async with transport.loop().timeout(SOON):
                await stream.send(BIG)
        go_on.set()
        with pytest.raises(APIConnectionError, match="was closed"):
            await stream.send(b"next", 5)
        assert awaiting.pool(transport).granted == 0
        await awaiting.close(transport)

    with peer(script, certificates.server_context() if secure else None) as serving:
        awaiting.run(main, serving.target)
    assert b"next" not in received


def test_response_that_two_tasks_read_then_one_of_them_gets_an_error(awaiting: Native) -> None:
    """Instead of waiting for ever in asyncio, and an error of trio's own there."""
    left = threading.Event()

    def script(connection: socket.socket) -> None:
        take_head(connection)
        connection.sendall(STREAM + EVENT)
        assert left.wait(5)

    async def main(target: str) -> list[str]:
        transport = awaiting.transport()
        response: Response = await awaiting.send(transport, get(target), SECONDS)
        await awaiting.first(response)
        errors: list[str] = []

        async def read() -> None:
            with pytest.raises(OpenAIError) as raised:
                await awaiting.first(response)
            errors.append(str(raised.value))

        async with transport.loop().timeout(5):
            await transport.loop().gather([read, read])
        left.set()
        await awaiting.close(response)
        await awaiting.close(transport)
        return sorted(errors)

    with peer(script) as serving:
        another, closed = awaiting.run(main, serving.target)
    assert another.startswith("another task or thread is reading this response")
    assert closed.startswith("the response was closed before its end")


def test_response_when_closed_after_the_end_of_its_run_then_its_connection_is_closed(
    awaiting: Native,
) -> None:
    """As by a coroutine that is closed then."""

    def script(connection: socket.socket) -> None:
        take_head(connection)
        connection.sendall(STREAM + EVENT)
        assert connection.recv(1) == b""

    async def main(target: str) -> Any:
        transport = awaiting.transport()
        response: Any = await awaiting.send(transport, get(target))
        return transport, response.stream

    with peer(script) as serving:
        transport, stream = awaiting.run(main, serving.target)
        stream.close_now()
        assert serving.wait_for_connections(0)
    del transport
