"""Sessions that translate speech, over real sockets, in three worlds."""

from __future__ import annotations

import json
import socket
from collections.abc import Callable
from typing import Any, Final

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.server import ServerConnection

from tests.sockets.conftest import Make
from tests.sockets.peers import accept, connect, event, frame, scripted, serving, until_end
from tests.worlds import World
from trunkline import AsyncAzureOpenAI, AsyncOpenAI, AzureOpenAI, OpenAI
from trunkline.errors import APIResponseValidationError, OpenAIError
from trunkline.providers import bedrock
from trunkline.realtime_translation import AsyncTranslationSession, TranslationSession
from trunkline.types.realtime import (
    RealtimeTranslationOutputAudioDeltaEvent,
    RealtimeTranslationSessionClosedEvent,
    RealtimeTranslationSessionCloseEvent,
)

pytestmark = pytest.mark.thorough

END: Final = {"type": "session.close"}
APPEND: Final = {"type": "session.input_audio_buffer.append", "audio": "AA=="}
CLEARED = event("input_audio_buffer.cleared")
AUDIO, CLOSED = event("session.output_audio.delta", delta="AQ=="), event("session.closed")


def session(world: World, client: Any, model: str = "m", **options: Any) -> Any:
    kind: Any = TranslationSession if world.is_sync else AsyncTranslationSession
    return kind(client.realtime.translations, model=model, **options)


async def within(world: World, manager: Any, body: Callable[[Any], Any]) -> None:
    """Run `body` with the connection, in the ``with`` block of the session."""
    if world.is_sync:
        with manager as connection:
            await body(connection)
    else:
        async with manager as connection:
            await body(connection)


def run(world: World, make: Make, url: str, body: Callable[[Any], Any], **options: Any) -> None:
    async def main() -> None:
        client = make(url)
        try:
            await within(world, session(world, client, **options), body)
        finally:
            await world.do(client.close())

    world.run(main)


def test_session_when_its_input_ends_then_output_comes_to_the_end(world: World, make: Make) -> None:
    """session.close is sent once, later input is refused, a broken session.closed ends nothing."""
    received: list[Any] = []

    def translate(server: ServerConnection) -> None:
        assert server.request is not None
        received.append((server.request.path, server.request.headers["X-Mine"]))
        for message in server:
            received.append(json.loads(message))
            if received[-1] == END:
                for one in (b'{"type": "session.closed"}', AUDIO, CLOSED):
                    server.send(one.decode())
        received.append(server.close_code)

    async def body(connection: Any) -> None:
        await world.do(connection.send(APPEND))
        await world.do(connection.send(RealtimeTranslationSessionCloseEvent(type=END["type"])))
        await world.do(connection.send(END))
        with pytest.raises(OpenAIError, match=r"input is closed: after session\.close, only"):
            await world.do(connection.send(APPEND))
        with pytest.raises(APIResponseValidationError, match="event_id"):
            await world.do(connection.recv())
        audio = await world.do(connection.recv())
        assert isinstance(audio, RealtimeTranslationOutputAudioDeltaEvent)
        last = await world.do(connection.recv())
        assert isinstance(last, RealtimeTranslationSessionClosedEvent)
        with pytest.raises(OpenAIError, match="input is closed"):
            await world.do(connection.send(END))
        with pytest.raises(ConnectionClosed):
            await world.do(connection.recv())

    with serving(translate) as url:
        run(world, make, url, body, extra_query={"a": 1}, extra_headers={"X-Mine": "h"})
    path = "/v1/realtime/translations?model=m&a=1"
    assert received == [(path, "h"), APPEND, END, 1000]


@pytest.mark.parametrize("event", [{**APPEND, "audio": object()}, None, "text"])
def test_session_when_a_message_cannot_be_sent_then_it_is_closed(
    world: World, make: Make, event: Any
) -> None:
    """The server may have received a part of it. The error of the block is raised."""
    codes: list[Any] = []

    def wait(server: ServerConnection) -> None:
        assert list(server) == []
        codes.append(server.close_code)

    async def body(connection: Any) -> None:
        with pytest.raises(TypeError):
            await world.do(connection.send(event))
        with pytest.raises(OpenAIError, match="input is closed"):
            await world.do(connection.send(APPEND))
        raise LookupError

    with serving(wait) as url, pytest.raises(LookupError):
        run(world, make, url, body)
    assert codes == [1000]


def test_session_when_the_server_leaves_then_that_is_not_its_end(world: World, make: Make) -> None:
    """Only session.closed is."""

    def leave(server: ServerConnection) -> None:
        server.send(AUDIO.decode())
        server.close()

    async def body(connection: Any) -> None:
        await world.do(connection.recv())
        with pytest.raises(ConnectionClosed):
            await world.do(connection.recv())
        await world.do(connection.close())

    with serving(leave) as url:
        run(world, make, url, body)


@pytest.mark.parametrize(
    ("options", "extra", "error", "message"),
    [
        ({}, {"model": ""}, ValueError, "needs a model"),
        ({}, {"extra_query": {"intent": "x"}}, ValueError, "no parameter 'intent'"),
        ({"default_query": {"intent": "x"}}, {}, ValueError, "no parameter 'intent'"),
        ({"base_url": "http://127.0.0.1:9/v1?intent="}, {}, ValueError, "no parameter 'intent'"),
        ({"websocket_base_url": "ws://h/?intent=x"}, {}, ValueError, "no parameter 'intent'"),
        ({"provider": bedrock(region="us-east-1", api_key="k")}, {}, OpenAIError, "in clouds"),
        ({"azure_endpoint": "https://h", "api_version": "v"}, {}, OpenAIError, "in clouds"),
    ],
)
def test_session_when_it_cannot_be_opened_then_an_error_before_anything_is_sent(
    world: World, options: Any, extra: Any, error: Any, message: str
) -> None:
    """A session is entered once, also if that has failed."""

    def key() -> str:
        raise AssertionError("it is not asked for")

    of_azure: Any = AzureOpenAI if world.is_sync else AsyncAzureOpenAI
    usual: Any = OpenAI if world.is_sync else AsyncOpenAI
    own = {} if "provider" in options else {"api_key": key}
    client = (of_azure if "azure_endpoint" in options else usual)(**own, **options)

    async def main() -> None:
        made = session(world, client, **extra)
        with pytest.raises(error, match=message):
            await world.do(made.enter())
        with pytest.raises(RuntimeError, match="only entered once"):
            await world.do(made.enter())
        await world.do(made.__aexit__() if hasattr(made, "__aexit__") else made.__exit__())
        await world.do(client.close())

    world.run(main)


def test_session_when_connections_have_another_url_then_the_usual_query_is_sent_too(
    world: World,
) -> None:
    """Unless that URL or the client's own query has the same names."""
    paths: list[str] = []

    def leave(server: ServerConnection) -> None:
        assert server.request is not None
        paths.append(server.request.path)
        server.send(CLOSED.decode())
        assert list(server) == []

    kind: Any = OpenAI if world.is_sync else AsyncOpenAI

    def made(url: str) -> Any:
        return kind(
            api_key="k",
            base_url="https://example.invalid/v1?mine=1&ours=2&theirs=3",
            default_query={"ours": "4"},
            transport="native",
            websocket_base_url=f"{url.replace('http', 'ws')}?theirs=5",
        )

    async def body(connection: Any) -> None:
        await world.do(connection.recv())

    with serving(leave) as url:
        run(world, made, url, body, extra_query={"a": 6})
    assert paths == ["/v1/realtime/translations?theirs=5&ours=4&model=m&mine=1&a=6"]


def test_receiving_when_it_takes_too_long_then_a_timeout_and_nothing_is_lost() -> None:
    """In sync code. Pings and parts of a message do not prolong the wait."""

    def script(peer: socket.socket, head: str) -> None:
        accept(peer, head, more=frame(AUDIO) + frame(b"?", 0x89) + frame(AUDIO[:9], 0x01))
        assert peer.recv(65536)[0] == 0x8A
        assert peer.recv(65536)
        peer.sendall(frame(AUDIO[9:], 0x80) + frame(CLOSED))
        assert until_end(peer)[:1] == b"\x88"

    with (
        scripted(script) as url,
        OpenAI(api_key="k", base_url=url, transport="native") as client,
        TranslationSession(
            client.realtime.translations,
            model="m",
            websocket_connection_options={"close_timeout": 0.1},
        ) as connection,
    ):
        assert connection.recv(timeout=0).type == "session.output_audio.delta"
        for seconds in (0, 0.02):
            with pytest.raises(TimeoutError, match="no message has arrived in time"):
                connection.recv(timeout=seconds)
        connection.send({"type": "session.input_audio_buffer.append", "audio": "AA=="})
        assert connection.recv(timeout=10).type == "session.output_audio.delta"
        assert connection.recv(timeout=10).type == "session.closed"
        with pytest.raises(OpenAIError, match="input is closed"):
            connection.send({"type": "session.close"})


def test_receiving_when_the_limit_is_long_then_pings_are_sent_meanwhile() -> None:
    """While another thread receives, the limit is for the wait for its turn."""

    def script(peer: socket.socket, head: str) -> None:
        accept(peer, head)
        assert peer.recv(65536)[0] == 0x89
        peer.sendall(frame(CLEARED))
        until_end(peer)

    with (
        scripted(script) as url,
        OpenAI(api_key="k", base_url=url, transport="native") as client,
        connect(client, websocket_connection_options={"ping_interval": 0.01}) as connection,
    ):
        assert connection.recv(timeout=10).type == "input_audio_buffer.cleared"
        with connection.socket._reading, pytest.raises(TimeoutError):
            connection.recv(timeout=0.01)
        connection.abort()
