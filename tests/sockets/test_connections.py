"""Connections over real sockets, in three worlds, to the library `websockets` and to scripts."""

from __future__ import annotations

import json
import socket
import threading
from typing import Any, Final

import pytest
from websockets.exceptions import ConnectionClosed, ConnectionClosedOK
from websockets.sync.server import ServerConnection

from tests.sockets import peers
from tests.sockets.conftest import Make
from tests.sockets.peers import accept, connect, event, frame, scripted, serving, until_end
from tests.worlds import World
from trunkline.errors import (
    APIConnectionError,
    APIResponseValidationError,
    AuthenticationError,
    OpenAIError,
)
from trunkline.types.realtime import InputAudioBufferClearedEvent, InputAudioBufferClearEvent
from trunkline.websocket_errors import WebSocketConnectionClosedError

CLEAR: Final = "input_audio_buffer.clear"
CLEARED = event("input_audio_buffer.cleared")


def echo(server: ServerConnection) -> None:
    """Send every event back, with the head of the handshake."""
    assert server.request is not None
    fields = dict(server.request.headers.raw_items())
    for message in server:
        told = json.loads(message)
        server.send(json.dumps({"type": "x", "echo": told, "path": server.request.path, **fields}))


def test_connection_when_opened_then_events_go_both_ways(world: World, make: Make) -> None:
    """With the path, the query and the credential of the client."""

    async def main() -> None:
        with serving(echo) as url:
            client = make(url)
            manager = connect(client, model="gpt-realtime", extra_headers={"X-Mine": "1"})
            connection = await world.do(manager.enter())
            await world.do(connection.send({"type": "session.update", "session": {"a": "ä"}}))
            told = await world.do(connection.recv())
            assert told.echo == {"type": "session.update", "session": {"a": "ä"}}
            assert told.path == "/v1/realtime?model=gpt-realtime"
            found = told.to_dict()
            assert found["Authorization"] == "Bearer hunter2"
            assert (found["X-Kind"], found["X-Mine"]) == ("some", "1")
            assert found["User-Agent"].startswith("trunkline/")
            assert connection.http_response.status == 101
            await world.do(connection.send(InputAudioBufferClearEvent(type=CLEAR)))
            assert (await world.do(connection.recv())).echo == {"type": CLEAR}
            await world.do(peers.SomeEvents(connection).cancel(response_id="r"))
            assert (await world.do(connection.recv())).echo == {
                "type": "response.cancel",
                "response_id": "r",
            }
            await world.do(connection.close())
            await world.do(client.close())

    world.run(main)


def test_events_when_received_then_they_are_models_and_bytes(world: World, make: Make) -> None:
    """A text in one frame, in several, with a ping between them, and in a binary message."""
    parts = [frame(CLEARED[:9], 0x01), frame(b"?", 0x89), frame(CLEARED[9:], 0x80)]

    def script(peer: socket.socket, head: str) -> None:
        accept(peer, head, more=frame(CLEARED) + parts[0])
        peer.sendall(b"".join(parts[1:]) + frame(CLEARED, 0x82) + frame(b"[") + frame(b"", 0x88))
        pong = until_end(peer)
        assert pong[0] == 0x8A
        assert pong[1] == 0x81  # masked, one byte

    async def main() -> None:
        with scripted(script) as url:
            client = make(url)
            connection = await world.do(connect(client).enter())
            for _ in range(2):
                received = await world.do(connection.recv())
                assert isinstance(received, InputAudioBufferClearedEvent)
            assert await world.do(connection.recv_bytes()) == CLEARED
            assert connection.parse_event(CLEARED.decode()) == received
            with pytest.raises(APIResponseValidationError, match="not an event"):
                await world.do(connection.recv())
            with pytest.raises(WebSocketConnectionClosedError) as caught:
                await world.do(connection.recv())
            assert caught.value.code == 1005
            await world.do(client.close())

    world.run(main)


def test_connection_when_both_sides_close_it_then_the_iteration_ends(
    world: World, make: Make
) -> None:
    """`recv` raises an error that programs for the library `websockets` catch."""

    def leave(server: ServerConnection) -> None:
        server.send(CLEARED.decode())
        server.close(1000, "bye")

    async def main() -> None:
        with serving(leave) as url:
            client = make(url)
            connection = await world.do(connect(client).enter())
            assert len(await world.items(connection)) == 1
            with pytest.raises(ConnectionClosedOK) as caught:
                await world.do(connection.recv())
            error: Any = caught.value
            assert isinstance(error, WebSocketConnectionClosedError)
            assert (error.code, error.reason) == (1000, "bye")
            assert vars(error)["rcvd"].code == 1000
            with pytest.raises(ConnectionClosed):
                await world.do(connection.send({"type": "x"}))
            await world.do(connection.close())
            await world.do(client.close())

    world.run(main)


@pytest.mark.parametrize(
    ("end", "code"), [(b"", 1006), (frame((4000).to_bytes(2, "big") + b"gone", 0x88), 4000)]
)
def test_connection_when_it_is_lost_or_refused_then_the_iteration_fails(
    world: World, make: Make, end: bytes, code: int
) -> None:
    """The events that came before are delivered."""

    def script(peer: socket.socket, head: str) -> None:
        accept(peer, head, more=frame(CLEARED) + end)

    async def main() -> None:
        with scripted(script) as url:
            client = make(url)
            connection = await world.do(connect(client).enter())
            await world.first(connection)
            with pytest.raises(WebSocketConnectionClosedError) as caught:
                await world.first(connection)
            assert caught.value.code == code
            assert not caught.value.agreed
            await world.do(connection.close())
            await world.do(client.close())

    world.run(main)


@pytest.mark.thorough
def test_handshake_when_refused_then_the_error_is_that_of_the_status(
    world: World, make: Make
) -> None:
    """It is retried as any call is, and an answer that is not a WebSocket is named."""
    refused = peers.refusal("401 No", b'{"error": {"message": "bad key", "code": "c"}}')
    busy = peers.refusal("503 Busy", fields=b"retry-after-ms: 1\r\n")

    def wrong(peer: socket.socket, head: str) -> None:
        accept(peer, head, key="wrong")
        assert until_end(peer) == b""

    async def main() -> None:
        with scripted(busy, refused) as url:
            client = make(url)
            with pytest.raises(AuthenticationError, match="bad key"):
                await world.do(connect(client).enter())
            await world.do(client.close())
        with scripted(peers.refusal("200 OK", b"{}")) as url:
            client = make(url)
            with pytest.raises(OpenAIError, match="without a WebSocket connection"):
                await world.do(connect(client).enter())
            await world.do(client.close())
        with scripted(wrong) as url:
            client = make(url)
            with pytest.raises(APIConnectionError, match="handshake is invalid"):
                await world.do(connect(client).enter())
            await world.do(client.close())

    world.run(main)


@pytest.mark.thorough
def test_server_when_it_breaks_the_protocol_then_the_connection_fails(
    world: World, make: Make
) -> None:
    """A reserved kind of frame, a message that is too large, a continuation of nothing."""
    cases = [(frame(b"x", 0x83), 1002), (frame(b"x" * 200), 1009), (frame(b"x", 0x80), 1002)]

    async def check(broken: bytes, code: int) -> None:
        def script(peer: socket.socket, head: str) -> None:
            assert "permessage-deflate" in head
            accept(peer, head, more=broken)
            sent = until_end(peer)
            assert sent[0] == 0x88

        with scripted(script) as url:
            client = make(url)
            options = {"max_size": 100}
            manager = connect(client, websocket_connection_options=options)
            connection = await world.do(manager.enter())
            with pytest.raises(WebSocketConnectionClosedError) as caught:
                await world.do(connection.recv())
            assert str(code) in str(caught.value)
            await world.do(connection.close())
            await world.do(client.close())

    async def main() -> None:
        for broken, code in cases:
            await check(broken, code)

    world.run(main)


@pytest.mark.thorough
def test_compression_when_agreed_then_messages_are_the_same(world: World, make: Make) -> None:
    """With a size that is limited, as in openai-python."""

    async def main() -> None:
        with serving(echo, compression="deflate") as url:
            client = make(url)
            options = {"max_size": 10_000, "subprotocols": ["realtime"], "max_queue": 3}
            manager = connect(client, websocket_connection_options=options)
            connection = await world.do(manager.enter())
            head = connection.http_response.headers
            assert "permessage-deflate" in head["sec-websocket-extensions"]
            await world.do(connection.send({"type": "x", "text": "a" * 5000}))
            assert (await world.do(connection.recv())).echo["text"] == "a" * 5000
            await world.do(connection.close())
            await world.do(client.close())

    world.run(main)


@pytest.mark.thorough
def test_silence_when_it_lasts_then_a_ping_asks_for_a_sign_of_life(
    world: World, make: Make
) -> None:
    """A server that does not answer one is given up."""
    options = {"ping_interval": 0.01, "ping_timeout": 0.05, "close_timeout": 1}

    def answers(peer: socket.socket, head: str) -> None:
        accept(peer, head)
        ping = peer.recv(100)
        assert ping[0] == 0x89
        mask, data = ping[2:6], ping[6:]
        peer.sendall(frame(bytes(a ^ b for a, b in zip(data, mask * 3, strict=False)), 0x8A))
        assert peer.recv(100)[0] == 0x89  # the next ping
        peer.sendall(frame(CLEARED))
        assert until_end(peer)[0] == 0x89  # and one that nobody answers

    async def main() -> None:
        with scripted(answers) as url:
            client = make(url)
            manager = connect(client, websocket_connection_options=options)
            connection = await world.do(manager.enter())
            await world.do(connection.recv())
            with pytest.raises(WebSocketConnectionClosedError, match="keepalive"):
                await world.do(connection.recv())
            await world.do(connection.close())
            await world.do(client.close())

    world.run(main)


@pytest.mark.thorough
def test_connection_when_closed_then_its_place_in_the_pool_is_free(
    world: World, make: Make
) -> None:
    """Also if the server does not agree, and if the connection is aborted or dropped."""
    from trunkline import Limits

    def silent(peer: socket.socket, head: str) -> None:
        accept(peer, head)
        until_end(peer)

    async def main() -> None:
        with scripted(silent, silent, silent, silent) as url:
            client = make(url, limits=Limits(max_connections=1))
            options = {"close_timeout": 0.01}
            connection = await world.do(
                connect(client, websocket_connection_options=options).enter()
            )
            await world.do(connection.close(code=1001, reason="leaving"))
            await world.do(connection.close())
            connection = await world.do(connect(client).enter())
            connection.abort()
            connection = await world.do(connect(client).enter())
            del connection
            connection = await world.do(connect(client).enter())
            connection.abort()
            with pytest.raises(WebSocketConnectionClosedError):
                await world.do(connection.recv())
            await world.do(client.close())

    world.run(main)


def test_thread_when_it_closes_then_the_one_that_receives_ends() -> None:
    """And threads that send at once do not mix their messages."""
    from trunkline import OpenAI

    with serving(echo) as url, OpenAI(api_key="k", base_url=url, transport="native") as client:
        connection = connect(client).enter()
        received: list[Any] = []
        ended = threading.Thread(target=lambda: received.extend(connection))
        ended.start()

        def send(number: int) -> None:
            for _ in range(20):
                connection.send({"type": "x", "number": number, "filler": "y" * 3000})

        threads = [threading.Thread(target=send, args=(number,)) for number in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        while len(received) < 80:
            assert ended.is_alive()
            ended.join(0.001)
        connection.close()
        ended.join(5)
        assert not ended.is_alive()
        assert sorted(one.echo["number"] for one in received) == sorted([0, 1, 2, 3] * 20)


@pytest.mark.thorough
def test_receiver_when_cancelled_then_nothing_is_lost(async_world: World) -> None:
    """The next one has all messages, in order."""
    from trunkline import AsyncOpenAI

    go = threading.Event()

    def late(server: ServerConnection) -> None:
        assert go.wait(5)
        for number in range(10):
            server.send(json.dumps({"type": "x", "number": number}))
        server.recv()

    async def main() -> None:
        with serving(late) as url:
            client = AsyncOpenAI(api_key="k", base_url=url, transport="native")
            loop = client.transport.loop()
            async with connect(client) as connection:
                for seconds in (0.0, 0.01):
                    with pytest.raises(TimeoutError):
                        async with loop.timeout(seconds):
                            await connection.recv()
                go.set()
                found = [(await connection.recv()).number for _ in range(10)]
                assert found == [*range(10)]
                await connection.send({"type": "x"})
            await client.close()

    async_world.run(main)
