"""WebSocket connections to the stand-in, in the process and over sockets."""

from __future__ import annotations

import builtins
import http.client
import json
import socket
import ssl
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

import pytest
import trustme
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect

from tests.local.dialogues import HANDSHAKE, text
from tests.worlds import World
from trunkline import AsyncOpenAI, AzureOpenAI, OpenAI
from trunkline.errors import RateLimitError
from trunkline.local import LocalAPI, LocalServer
from trunkline.websocket_errors import WebSocketConnectionClosedError

pytestmark = pytest.mark.thorough

SAID = "You said: Hi"
ENDS = (
    "conversation.item.created",
    "conversation.item.done",
    "response.done",
    "response.completed",
)


@pytest.fixture
def server() -> Iterator[LocalServer]:
    """A server on a free local port."""
    with LocalServer() as running:
        yield running


@pytest.fixture(params=["local", "native"])
def client(request: pytest.FixtureRequest, world: World, server: LocalServer) -> Any:
    """A client of this world, and a stand-in in the process or in a server."""
    kind: Any = OpenAI if world.is_sync else AsyncOpenAI
    if request.param == "local":
        return kind(transport="local")
    return kind(transport="native", api_key="key", base_url=f"{server.url}/v1")


async def until(world: World, connection: Any, *kinds: str) -> list[Any]:
    """Return the events up to the first of one of these types."""
    found = [await world.do(connection.recv())]
    while found[-1].type not in kinds:
        found.append(await world.do(connection.recv()))
    return found


def test_response_when_asked_over_a_connection_then_its_events_are_those_of_http(
    world: World, client: Any
) -> None:
    """Responses follow one another, and those over HTTP; `stream_id` comes back."""

    async def main() -> None:
        asked: Any = {"model": "m", "input": "Hi"}
        over_http = await world.do(client.responses.create(**asked, stream=True))
        expected = [one.to_dict() for one in await world.items(over_http)]
        manager = client.responses.connect()
        connection = await world.do(manager.enter())
        await world.do(connection.response.create(**asked))
        events = await until(world, connection, "response.completed")
        assert [one.to_dict() for one in events] == expected
        follows: Any = {**asked, "previous_response_id": events[-1].response.id}
        await world.do(connection.response.create(**follows, stream_id="one"))
        events = await until(world, connection, "response.completed")
        assert {one.stream_id for one in events} == {"one"}
        last = events[-1].response.id
        again = await world.do(client.responses.create(**asked, previous_response_id=last))
        assert again.output_text.startswith(SAID)
        await world.do(connection.close())
        await world.do(client.close())

    world.run(main)


def test_response_when_refused_then_the_connection_goes_on(world: World, client: Any) -> None:
    """Errors have the API's form; those of models are the same as over HTTP."""

    async def main() -> None:
        connection = await world.do(client.responses.connect().enter())
        await world.do(connection.send_raw("no JSON"))
        assert (await world.do(connection.recv())).error.message.startswith("We could not parse")
        await world.do(connection.response.create(model="m", stream_id="one"))
        error = await world.do(connection.recv())
        assert (error.error.param, error.status, error.stream_id) == ("input", 400, "one")
        await world.do(connection.send({"type": "other"}))
        assert (await world.do(connection.recv())).error.param == "type"
        await world.do(connection.response.create(model="error-429", input="Hi"))
        assert (await world.do(connection.recv())).status == 429
        await world.do(connection.response.create(model="error-stream", input="Hi"))
        events = await until(world, connection, "error")
        assert [one.type for one in events[:2]] == ["response.created", "response.in_progress"]
        assert events[2].error.type == "server_error"
        await world.do(connection.response.create(model="m", input="Hi", generate=False))
        assert (await until(world, connection, "response.completed"))[-1].response.output == []
        await world.do(connection.close())
        await world.do(client.close())

    world.run(main)


def test_connection_when_the_model_breaks_off_then_it_is_lost(world: World, client: Any) -> None:
    """As if the network had failed, so that programs can be tested that open another one."""

    async def main() -> None:
        connection = await world.do(client.responses.connect().enter())
        await world.do(connection.response.create(model="error-truncated", input="Hi"))
        with pytest.raises(WebSocketConnectionClosedError) as caught:
            await until(world, connection, "never")
        assert caught.value.code == 1006
        await world.do(connection.close())
        told: list[int] = []

        def again(event: Any) -> Any:
            told.append(event.close_code)
            return {"extra_query": {"model": "m"}}

        manager = client.realtime.connect(
            model="error-truncated",
            initial_delay=0,
            on_reconnecting=again,
        )
        connection = await world.do(manager.enter())
        await world.do(connection.response.create())
        found: list[str] = []
        while not found or found[-1] != "response.done":
            found.append((await world.first(connection)).type)
            if found.count("session.created") == 2 and found[-1] == "session.created":
                await world.do(connection.response.create())
        assert told == [1006]
        await world.do(connection.close())
        await world.do(client.close())

    world.run(main)


def test_session_when_it_is_used_then_text_calls_and_sound_are_answered(
    world: World, client: Any
) -> None:
    """A session of the Realtime API, with what programs do in it."""

    async def main() -> None:
        connection = await world.do(client.realtime.connect(model="m").enter())
        created = await world.do(connection.recv())
        assert (created.type, created.session.model) == ("session.created", "m")
        tool: Any = {"type": "function", "name": "clock", "parameters": {"type": "object"}}
        changes: Any = {"type": "realtime", "output_modalities": ["text"], "tools": [tool]}
        await world.do(connection.session.update(session=changes))
        updated = await world.do(connection.recv())
        assert updated.session.output_modalities == ["text"]
        assert updated.session.audio.output.voice == "alloy"
        await world.do(connection.conversation.item.create(item=text("Hi")))
        kinds = [one.type for one in await until(world, connection, "conversation.item.done")]
        assert kinds == ["conversation.item.added", "conversation.item.done"]
        await world.do(connection.response.create())
        events = await until(world, connection, "response.done")
        said = "".join(one.delta for one in events if one.type == "response.output_text.delta")
        assert said.startswith(SAID)
        assert events[-1].response.output[0].content[0].text == said
        await world.do(connection.conversation.item.create(item=text("clock")))
        await world.do(connection.response.create())
        call = (await until(world, connection, "response.done"))[-1].response.output[0]
        assert (call.name, call.arguments) == ("clock", "{}")
        output: Any = {"type": "function_call_output", "call_id": call.call_id, "output": "noon"}
        await world.do(connection.conversation.item.create(item=output))
        spoken: Any = {"output_modalities": ["audio"]}
        await world.do(connection.response.create(response=spoken))
        events = await until(world, connection, "response.done")
        assert events[-1].response.output[0].content[0].transcript.startswith("The tool said: noon")
        assert "response.output_audio.delta" in {one.type for one in events}
        await world.do(connection.close())
        await world.do(client.close())

    world.run(main)


def test_client_when_it_closes_in_the_middle_then_nothing_stays_open(
    world: World, client: Any, server: LocalServer
) -> None:
    """Neither a connection nor a thread of the server."""

    async def main() -> None:
        connection = await world.do(client.beta.realtime.connect(model="m").enter())
        await world.do(connection.conversation.item.create(item=text("word " * 1000)))
        await world.do(connection.response.create())
        spoken = await until(world, connection, "response.audio_transcript.delta")
        assert spoken[-1].delta == "You"
        await world.do(connection.close())
        assert server.wait_for_connections(0)
        assert getattr(client.transport, "open_responses", 0) == 0
        connection = await world.do(client.beta.realtime.connect(model="m").enter())
        await world.do(connection.abort())
        assert server.wait_for_connections(0)
        await world.do(client.close())

    world.run(main)


@pytest.mark.parametrize("name", ["error-503", "error-html"])
def test_handshake_when_the_model_fails_then_so_does_the_call(
    world: World, client: Any, name: str
) -> None:
    async def main() -> None:
        once = client.with_options(max_retries=0)
        with pytest.raises(Exception, match=r"overloaded|without a WebSocket"):
            await world.do(once.realtime.connect(model=name).enter())
        with pytest.raises(RateLimitError):
            await world.do(once.responses.connect(extra_headers={"x-local-fail": "429"}).enter())
        await world.do(client.close())

    world.run(main)


@pytest.mark.parametrize(
    ("path", "status", "told"),
    [
        ("/v1/live/sessions", 404, "has only sessions: /realtime"),
        ("/v1/realtime/translations", 404, "has only sessions: /realtime"),
        ("/v1/realtime", 400, "'model'"),
        ("/v1/realtime?call_id=c", 404, "has no calls"),
        ("/v1/chat/completions", 405, "Not allowed to GET"),
    ],
)
def test_handshake_when_there_is_no_such_connection_then_it_is_refused(
    path: str, status: int, told: str
) -> None:
    """In the form of the API."""
    reply = LocalAPI().handle("GET", path, HANDSHAKE, b"")
    error = json.loads(b"".join(reply.chunks))["error"]
    assert (reply.status, reply.tunnel) == (status, None)
    assert told in error["message"]


def test_session_of_azure_then_its_model_is_the_deployment() -> None:
    """The route and the parameter have other names there."""
    client = AzureOpenAI(
        transport="local", api_key="k", azure_endpoint="https://a.test", api_version="2024-10-01"
    )
    with client.realtime.connect(model="mine") as connection:
        created: Any = connection.recv()
        assert created.session.model == "mine"


@pytest.mark.parametrize(
    ("changes", "status", "told"),
    [
        ({"upgrade": None, "connection": None}, 426, "missing Connection header"),
        ({"sec-websocket-key": "short"}, 400, "Sec-WebSocket-Key"),
        ({"sec-websocket-version": "8"}, 400, "Sec-WebSocket-Version"),
    ],
)
def test_handshake_when_invalid_then_the_refusal_says_what_is_wrong(
    changes: dict[str, Any], status: int, told: str
) -> None:
    headers = {name: value for name, value in {**HANDSHAKE, **changes}.items() if value}
    reply = LocalAPI().handle("GET", "/v1/responses", headers, b"")
    assert reply.status == status
    assert ("upgrade", "websocket") in reply.headers
    assert told in json.loads(b"".join(reply.chunks))["error"]["message"]


def test_handshake_without_the_library_then_the_refusal_names_the_remedy(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where the stand-in runs, which may be another machine than the client's."""
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name == "trunkline.local.connections":
            raise ImportError("websockets")
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    reply = LocalAPI().handle("GET", "/v1/responses", HANDSHAKE, b"")
    assert reply.status == 501
    assert b"pip install 'trunkline[realtime]'" in b"".join(reply.chunks)


def test_handshake_when_it_asks_for_gzip_then_messages_are_as_usual() -> None:
    """A connection has no body that could be encoded."""
    headers = {**HANDSHAKE, "x-local-encoding": "gzip"}
    reply = LocalAPI().handle("GET", "/v1/realtime?model=m", headers, b"")
    assert "content-encoding" not in dict(reply.headers)
    assert b'"session.created"' in b"".join(reply.chunks)


def test_handshake_over_http_1_0_then_it_is_refused(server: LocalServer) -> None:
    """Which has no other protocols to switch to."""
    fields = "".join(f"{name}: {value}\r\n" for name, value in HANDSHAKE.items())
    with socket.create_connection((server.host, server.port), timeout=5) as connection:
        connection.sendall(f"GET /v1/responses HTTP/1.0\r\n{fields}\r\n".encode())
        assert connection.recv(65_536).startswith(b"HTTP/1.1 426 ")


def test_handshake_with_a_key_then_it_is_checked() -> None:
    """As for any other request."""
    guarded = LocalAPI(api_key="right")
    assert guarded.handle("GET", "/v1/responses", HANDSHAKE, b"").status == 401
    headers = {**HANDSHAKE, "authorization": "Bearer right"}
    assert guarded.handle("GET", "/v1/responses", headers, b"").status == 101


@contextmanager
def peer(server: LocalServer, path: str = "/v1/realtime?model=m", **options: Any) -> Iterator[Any]:
    """The client of another library."""
    url = f"ws{server.url.removeprefix('http')}{path}"
    connected = socket.create_connection((server.host, server.port), timeout=5)  # without a proxy
    with connected, connect(url, sock=connected, open_timeout=5, **options) as connection:
        yield connection


def test_peer_when_it_pings_offers_and_leaves_then_the_server_answers(server: LocalServer) -> None:
    """Compression is declined, and a browser's subprotocol accepted."""
    with peer(server, subprotocols=["realtime", "other"], compression="deflate") as connection:
        assert json.loads(connection.recv(5))["type"] == "session.created"
        assert connection.subprotocol == "realtime"
        assert connection.protocol.extensions == []
        assert connection.ping().wait(5)
        connection.send(iter(['{"type": ', '"session.update"}']))
        assert json.loads(connection.recv(5))["error"]["param"] == "session"
        longest = json.dumps({"type": "input_audio_buffer.append", "audio": "A" * 15 * 2**20})
        connection.send(longest)
        connection.send(b'{"type": "input_audio_buffer.clear"}')
        assert json.loads(connection.recv(5))["type"] == "input_audio_buffer.cleared"
        connection.close(1000, "over")
    assert connection.protocol.close_rcvd.code == 1000
    assert server.wait_for_connections(0)


def test_peer_when_the_server_is_closed_then_it_is_told() -> None:
    """Connections that are idle end at once, and so does the server."""
    with LocalServer() as server, peer(server) as connection:
        connection.recv(5)
        server.close()
        with pytest.raises(ConnectionClosed) as caught:
            connection.recv(5)
        assert caught.value.rcvd is not None
        assert caught.value.rcvd.code == 1001


def test_peer_over_tls_then_it_is_served_until_the_server_is_closed() -> None:
    """The connection ends without a word then."""
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)
    with LocalServer(ssl_context=context) as server, raw(server, trusting) as connection:
        connection.sendall(masked(b"a", 0x89))
        assert connection.recv(100) == b"\x8a\x01a"
        server.close()
        assert server.connections == 0
        assert connection.recv(100) == b""


def masked(data: bytes, first: int = 0x81) -> bytes:
    """Return a frame of a client. `first` has the kind; a text by default."""
    return bytes([first, 0x80 | len(data)]) + bytes(4) + data


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        (b"\x81\x02{}", 1002),  # without a mask
        (masked(b"", 0x80), 1002),  # continues nothing
        (masked(b"{}", 0xC1), 1002),  # a reserved bit
        (masked(b"", 0x83), 1002),  # an unknown kind
        (b"\x81\xff" + (16 * 2**20 + 1).to_bytes(8, "big") + bytes(4), 1009),  # too long
        (masked(b"\x03", 0x88), 1002),  # half a code
    ],
)
def test_peer_when_it_breaks_the_protocol_then_it_is_told_and_left(
    server: LocalServer, sent: bytes, code: int
) -> None:
    """The connection ends, without a word in the log."""
    with raw(server) as connection:
        connection.sendall(sent)
        received = b"".join(iter(lambda: connection.recv(65536), b""))
    assert code.to_bytes(2, "big") in received.rpartition(b"\x88")[2]
    assert server.wait_for_connections(0)


def test_peer_when_its_message_has_no_end_then_it_is_refused(server: LocalServer) -> None:
    """Fragments count together, and empty ones are not kept."""
    piece = b"\x00\xff" + (2**20).to_bytes(8, "big") + bytes(4 + 2**20)
    with raw(server) as connection:
        connection.sendall(masked(b"", 0x01) + masked(b"", 0x00) * 1000)
        received = b""
        try:
            for _ in range(17):
                connection.sendall(piece)
            received = b"".join(iter(lambda: connection.recv(65536), b""))
        except ConnectionError:  # the end has arrived before the last fragment was sent
            received = (1009).to_bytes(2, "big")
    assert (1009).to_bytes(2, "big") in received
    assert server.wait_for_connections(0)


@contextmanager
def raw(server: LocalServer, context: ssl.SSLContext | None = None) -> Iterator[socket.socket]:
    """A connection after its handshake."""
    fields = "".join(f"{name}: {value}\r\n" for name, value in HANDSHAKE.items())
    connected = socket.create_connection((server.host, server.port), timeout=5)
    if context is not None:
        connected = context.wrap_socket(connected, server_hostname=server.host)
    with connected as connection:
        connection.sendall(f"GET /v1/responses HTTP/1.1\r\nhost: x\r\n{fields}\r\n".encode())
        head = b""
        while b"\r\n\r\n" not in head:
            head += connection.recv(1)
        assert head.startswith(b"HTTP/1.1 101 ")
        yield connection


def test_peers_when_they_leave_without_a_word_then_no_thread_waits_for_them() -> None:
    """Also in the middle of a frame, or of an answer that they do not read."""
    long = json.dumps({"type": "response.create", "model": "m", "input": "word " * 100_000})
    data = long.encode()
    frame = b"\x81\xff" + len(data).to_bytes(8, "big") + bytes(4) + data
    with LocalServer() as server:
        for sent in (b"", b"\x81", masked(b"", 0x01), frame):
            with raw(server) as connection:
                connection.sendall(sent)
            assert server.wait_for_connections(0)
        with raw(server) as connection:
            connection.sendall(frame)
            server.close()
    assert server.connections == 0


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        ("http://localhost:3000", 101),
        ("http://127.0.0.1", 101),
        ("https://friend.example.com", 101),
        ("https://page.example.com", 403),
        ("http://203.0.113.7", 403),
        ("null", 403),
        ("http://[", 403),
    ],
)
def test_page_when_it_is_from_elsewhere_then_it_cannot_connect(origin: str, status: int) -> None:
    """Browsers let a page open connections to any server, and read what comes."""
    with LocalServer(names={"friend.example.com"}) as server:
        with closing(http.client.HTTPConnection(server.host, server.port, timeout=5)) as client:
            client.request("GET", "/v1/responses", headers={**HANDSHAKE, "origin": origin})
            assert client.getresponse().status == status
        if status == 403:
            with pytest.raises(InvalidStatus), peer(server, origin=origin):
                pass
