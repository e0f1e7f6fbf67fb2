"""The options of connections, the functions for events, and clients that cannot connect."""

from __future__ import annotations

import sys
from operator import attrgetter
from typing import Any

import pytest

from tests.sockets import peers
from tests.sockets.conftest import Make
from tests.sockets.peers import accept, connect, event, frame, scripted, until_end
from tests.worlds import World
from trunkline import AzureOpenAI, OpenAI
from trunkline.errors import OpenAIError
from trunkline.hooks import hookimpl
from trunkline.sockets.settings import wire_options
from trunkline.testing import fake_client
from trunkline.websocket_errors import WebSocketConnectionClosedError

pytestmark = pytest.mark.thorough


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"write_limit": 5}, "no effect: `send` returns"),
        ({"ssl": None}, "an option of the client"),
        ({"host": "h"}, "an option of the client"),
        ({"additional_headers": {}}, "extra_headers"),
        ({"open_timeout": 1}, "timeout="),
        ({"max_sise": 1}, "no WebSocket option 'max_sise': there are extensions"),
        ([1], r'must be a mapping such as \{"max_size": 1048576\}, '),
    ],
)
def test_option_when_it_has_no_effect_then_it_is_refused(options: Any, message: str) -> None:
    """Before anything is sent, with the remedy."""
    client = OpenAI(api_key="k", base_url="http://127.0.0.1:9/v1", transport="native")
    with pytest.raises(TypeError, match=message):
        connect(client, websocket_connection_options=options)
    with pytest.raises(ValueError, match="'deflate' or None"):
        wire_options({"compression": "gzip"})
    with pytest.raises(TypeError, match="unexpected keyword argument 'modell'"):
        connect(client, modell="m")


def test_client_when_it_cannot_connect_then_the_error_has_the_remedy(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Another transport, and a library that is not installed."""
    with pytest.raises(OpenAIError, match=r"has no WebSocket connections.*\"native\""):
        connect(fake_client([]))
    client = OpenAI(api_key="k", transport="native")
    with pytest.raises(TypeError, match="no raw response"):
        peers.Some(client.with_raw_response._world).connect()
    monkeypatch.delitem(sys.modules, "trunkline.sockets.messages", raising=False)
    monkeypatch.setitem(sys.modules, "websockets.client", None)
    with pytest.raises(OpenAIError, match=r"pip install 'trunkline\[realtime\]'"):
        connect(client)


def test_functions_when_registered_then_they_are_called_with_their_events(
    world: World, make: Make
) -> None:
    """Those of a type, then those of all types; once, again, and not after `off`."""
    called: list[tuple[str, str]] = []

    def function(name: str) -> Any:
        def call(event: Any) -> Any:
            called.append((name, event.type))

        async def acall(event: Any) -> Any:
            call(event)

        return call if world.is_sync or name == "plain" else acall

    def talk(peer: Any, head: str) -> None:
        kinds = ("input_audio_buffer.cleared", "a", "a", "error", "b")
        accept(peer, head, more=b"".join(frame(event(kind)) for kind in kinds))
        until_end(peer)

    async def main() -> None:
        with scripted(talk) as url:
            client = make(url)
            manager = connect(client)
            gone = function("gone")
            assert manager.on("a", function("before")).on("a", gone) is manager
            manager.once("a")(function("once"))
            connection = await world.do(manager.enter())
            connection.off("a", gone).on("event", function("all"))
            connection.on("input_audio_buffer.cleared", function("plain"))
            connection.on("b", lambda event: connection.abort())
            with pytest.raises(WebSocketConnectionClosedError):
                await world.do(connection.dispatch_events())
            await world.do(client.close())

    world.run(main)
    cleared = "input_audio_buffer.cleared"
    assert called == [
        ("plain", cleared), ("all", cleared), ("before", "a"), ("once", "a"), ("all", "a"),
        ("before", "a"), ("all", "a"), ("all", "error"), ("all", "b"),
    ]  # fmt: skip


def test_error_event_when_nobody_handles_it_then_dispatching_fails(
    world: World, make: Make
) -> None:
    """With what the server says."""

    def talk(peer: Any, head: str) -> None:
        accept(peer, head, more=frame(event("error", error={"message": "too bad"})))
        until_end(peer)

    async def main() -> None:
        with scripted(talk) as url:
            client = make(url)
            connection = await world.do(connect(client).enter())
            with pytest.raises(OpenAIError, match="too bad"):
                await world.do(connection.dispatch_events())
            connection.abort()
            await world.do(client.close())

    world.run(main)


def test_event_when_it_is_not_one_then_it_is_refused(world: World, make: Make) -> None:
    """A text belongs into `send_raw`; NaN is not JSON."""
    manager = connect(make("http://127.0.0.1:9/v1"))
    with pytest.raises(TypeError, match="use send_raw"):
        manager.send("text")
    with pytest.raises(ValueError, match="nan"):
        manager.send({"type": float("nan")})


def test_websocket_base_url_when_given_then_only_connections_use_it(
    world: World, make: Make
) -> None:
    """As an option, an attribute, in a copy; `ws` is `http`."""
    heads: list[str] = []

    def script(peer: Any, head: str) -> None:
        heads.append(head.partition("\r\n")[0])
        accept(peer, head)
        until_end(peer)

    async def main() -> None:
        with scripted(script, script) as url:
            other = url.replace("http://", "WS://").replace("/v1", "/other?a=1")
            client = make("http://127.0.0.1:9/v1", websocket_base_url=other)
            assert str(client.websocket_base_url) == other.replace("WS://", "http://")
            (await world.do(connect(client, model="m").enter())).abort()
            plain = make("http://127.0.0.1:9/v1")
            assert plain.websocket_base_url is None
            plain.websocket_base_url = other
            (await world.do(connect(plain.with_options(timeout=5)).enter())).abort()
            await world.do(client.close())
            await world.do(plain.close())

    world.run(main)
    assert heads == [
        "GET /other/realtime?a=1&model=m HTTP/1.1",
        "GET /other/realtime?a=1 HTTP/1.1",
    ]


@pytest.mark.parametrize(
    ("resource", "options", "path"),
    [
        ("realtime", {}, "/openai/realtime?api-version=v&deployment=mine"),
        (
            "realtime",
            {"azure_deployment": "fixed"},
            "/openai/realtime?api-version=v&deployment=fixed",
        ),
        ("responses", {}, "/openai/responses?api-version=v"),
        ("beta.responses", {}, "/openai/responses?api-version=v"),
        ("live", {}, "/openai/live/sessions?api-version=v"),
    ],
)
def test_azure_when_it_connects_then_only_realtime_has_a_deployment_in_the_query(
    resource: str, options: Any, path: str
) -> None:
    """That of the client, else the model. The others send the model in their commands."""
    heads: list[str] = []

    def script(peer: Any, head: str) -> None:
        heads.append(head)
        accept(peer, head)
        until_end(peer)

    with scripted(script) as url:
        client = AzureOpenAI(
            azure_endpoint=url.removesuffix("/v1"),
            api_key="hunter2",
            api_version="v",
            transport="native",
            **options,
        )
        arguments = {"model": "mine"} if resource == "realtime" else {}
        attrgetter(resource)(client).connect(**arguments).enter().abort()
        client.close()
    assert heads[0].startswith(f"GET {path} HTTP/1.1\r\n")
    assert "api-key: hunter2" in heads[0]


def test_plugins_when_a_connection_is_opened_then_they_see_the_handshake(
    world: World, make: Make
) -> None:
    """As a call, whose body is over when the connection is."""
    seen: list[Any] = []

    class Watching:
        @hookimpl
        def after_call(self, request: Any, outcome: Any) -> None:
            seen.append((request.operation, outcome.status))

    def script(peer: Any, head: str) -> None:
        accept(peer, head)
        until_end(peer)

    async def main() -> None:
        with scripted(script) as url:
            client = make(url, plugins=[Watching()])
            connection = await world.do(connect(client).enter())
            connection.abort()
            await world.do(client.close())

    world.run(main)
    assert seen == [("some.connect", 101)]
