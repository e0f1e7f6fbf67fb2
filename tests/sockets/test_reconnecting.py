"""Connections that are lost and opened again, and messages that wait for that."""

from __future__ import annotations

import json
import socket
from typing import Any

import pytest

from tests.sockets import peers
from tests.sockets.conftest import Make
from tests.sockets.peers import accept, connect, event, frame, scripted, until_end
from tests.worlds import World
from trunkline.errors import InternalServerError
from trunkline.types.websocket_reconnection import ReconnectingEvent
from trunkline.websocket_errors import WebSocketConnectionClosedError, WebSocketQueueFullError

pytestmark = pytest.mark.thorough

CLEARED = frame(event("input_audio_buffer.cleared"))
RESTART = frame((1012).to_bytes(2, "big") + b"restart", 0x88)
QUICK = {"initial_delay": 0.001, "max_delay": 0.002}


def restarting(peer: socket.socket, head: str) -> None:
    accept(peer, head, more=CLEARED + RESTART)


def texts(data: bytes) -> list[Any]:
    """Return the masked JSON texts that a client has sent, up to the end or a closing frame."""
    found: list[Any] = []
    while data and data[0] == 0x81:
        size, start = data[1] & 0x7F, 2
        assert size < 126
        mask, body = data[start : start + 4], data[start + 4 : start + 4 + size]
        found.append(json.loads(bytes(a ^ mask[n % 4] for n, a in enumerate(body))))
        data = data[start + 4 + size :]
    return found


def test_connection_when_lost_then_it_is_opened_again(world: World, make: Make) -> None:
    """`on_reconnecting` learns of each attempt, and may change the query and the headers."""
    told: list[ReconnectingEvent] = []
    sent: list[Any] = []
    refused = peers.refusal("500 No", fields=b"x-should-retry: false\r\n")

    def last(peer: socket.socket, head: str) -> None:
        assert head.startswith("GET /v1/realtime?model=m&session=2 HTTP/1.1\r\n")
        assert "X-Attempt: 2" in head
        assert "Bearer hunter2" in head
        accept(peer, head, more=CLEARED)
        while len(sent) < 2:
            sent.extend(texts(peer.recv(65536)))
        peer.sendall(frame((1000).to_bytes(2, "big"), 0x88))
        until_end(peer)

    def on_reconnecting(attempt: ReconnectingEvent) -> Any:
        told.append(attempt)
        headers = {"X-Attempt": str(attempt.attempt)}
        return {"extra_query": {"session": "2"}, "extra_headers": headers}

    async def main() -> None:
        with scripted(restarting, refused, last) as url:
            client = make(url)
            manager = connect(client, model="m", on_reconnecting=on_reconnecting, **QUICK)
            connection = await world.do(manager.enter())
            await world.first(connection)
            await world.first(connection)
            for number in range(2):
                await world.do(connection.send({"type": "x", "number": number}))
            assert await world.items(connection) == []
            await world.do(client.close())

    world.run(main)
    assert [one["number"] for one in sent] == [0, 1]
    assert [(one.attempt, one.close_code) for one in told] == [(1, 1012), (2, 1012)]
    assert (told[0].extra_query, told[0].max_attempts) == ({}, 5)
    assert told[1].extra_headers == {"X-Attempt": "1"}
    assert 0.00075 <= told[0].delay <= 0.001
    assert 0.0015 <= told[1].delay <= 0.002


def test_messages_when_sent_before_and_meanwhile_then_they_arrive_in_order(
    world: World, make: Make
) -> None:
    """The manager keeps messages until the connection is open, the connection until it is again."""
    sent: list[Any] = []

    def first(peer: socket.socket, head: str) -> None:
        accept(peer, head)
        while len(sent) < 2:
            sent.extend(texts(peer.recv(65536)))
        peer.sendall(RESTART)

    def second(peer: socket.socket, head: str) -> None:
        accept(peer, head)
        while len(sent) < 4:
            sent.extend(texts(peer.recv(65536)))
        peer.sendall(CLEARED)
        until_end(peer)

    async def main() -> None:
        with scripted(first, second) as url:
            client = make(url)
            connection: Any = None

            def on_reconnecting(attempt: ReconnectingEvent) -> Any:
                sending = [connection.send({"type": "x", "number": n}) for n in (2, 3)]
                for one in sending:
                    if not world.is_sync:
                        with pytest.raises(StopIteration):
                            one.send(None)

            manager = connect(client, on_reconnecting=on_reconnecting, **QUICK)
            manager.send({"type": "x", "number": 0})
            manager.send({"type": "x", "number": 1})
            connection = await world.do(manager.enter())
            await world.first(connection)
            connection.abort()
            await world.do(client.close())

    world.run(main)
    assert [one["number"] for one in sent] == [0, 1, 2, 3]


def test_attempts_when_all_fail_then_the_error_has_the_unsent_messages(
    world: World, make: Make
) -> None:
    """And the error of the last attempt as its cause."""
    refused = peers.refusal("500 No", fields=b"x-should-retry: false\r\n")

    async def main() -> None:
        with scripted(restarting, refused, refused) as url:
            client = make(url)
            connection: Any = None

            def on_reconnecting(attempt: ReconnectingEvent) -> Any:
                connection._outbox.take(json.dumps({"attempt": attempt.attempt}))

            manager = connect(client, on_reconnecting=on_reconnecting, max_retries=2, **QUICK)
            connection = await world.do(manager.enter())
            await world.first(connection)
            with pytest.raises(WebSocketConnectionClosedError) as caught:
                await world.first(connection)
            assert caught.value.unsent_messages == ['{"attempt": 1}', '{"attempt": 2}']
            assert isinstance(caught.value.__cause__, InternalServerError)
            await world.do(connection.close())
            await world.do(client.close())

    world.run(main)


@pytest.mark.parametrize("code", [1000, 1008, 4000])
def test_code_when_it_says_that_the_session_is_over_then_there_is_no_attempt(
    world: World, make: Make, code: int
) -> None:
    """The server has closed the connection on purpose."""

    def leave(peer: socket.socket, head: str) -> None:
        accept(peer, head, more=frame(code.to_bytes(2, "big"), 0x88))
        until_end(peer)

    async def main() -> None:
        with scripted(leave) as url:
            client = make(url)
            manager = connect(client, on_reconnecting=lambda attempt: pytest.fail("an attempt"))
            connection = await world.do(manager.enter())
            if code == 1000:
                assert await world.items(connection) == []
            else:
                with pytest.raises(WebSocketConnectionClosedError):
                    await world.first(connection)
            await world.do(client.close())

    world.run(main)


def test_attempts_when_aborted_or_raising_then_there_are_no_more(world: World, make: Make) -> None:
    """An error of the user's function is raised as it is."""

    def raising(attempt: ReconnectingEvent) -> Any:
        raise LookupError("mine")

    async def main() -> None:
        for function, error in (
            (lambda attempt: {"abort": True}, WebSocketConnectionClosedError),
            (raising, LookupError),
        ):
            with scripted(restarting) as url:
                client = make(url)
                manager = connect(client, on_reconnecting=function)
                connection = await world.do(manager.enter())
                await world.first(connection)
                with pytest.raises(error):
                    await world.first(connection)
                await world.do(client.close())

    world.run(main)


def test_session_when_refused_after_each_handshake_then_the_attempts_are_limited(
    world: World, make: Make
) -> None:
    """An event of the type `error` is not progress."""

    def refusing(peer: socket.socket, head: str) -> None:
        accept(peer, head, more=frame(event("error", error={"message": "no"})) + RESTART)

    async def main() -> None:
        with scripted(refusing, refusing, refusing) as url:
            client = make(url)
            manager = connect(client, on_reconnecting=lambda _: None, max_retries=2, **QUICK)
            connection = await world.do(manager.enter())
            for _ in range(3):
                assert (await world.first(connection)).type == "error"
            with pytest.raises(WebSocketConnectionClosedError):
                await world.first(connection)
            await world.do(client.close())

    world.run(main)


def test_queue_when_it_is_full_then_nothing_is_dropped_in_silence(make: Make, world: World) -> None:
    """The limit is in bytes."""
    manager = connect(make("http://127.0.0.1:9/v1"), max_queue_size=20)
    manager.send({"type": "äx"})
    with pytest.raises(WebSocketQueueFullError, match="max_queue_size=20"):
        manager.send({"type": "yz"})
