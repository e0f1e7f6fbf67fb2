"""Streams as JSON lines for servers to pass on, in every world."""

from __future__ import annotations

import asyncio
import json
import math
from typing import Any

import pytest

from tests.snapshots.recorded import TEXT, content, reply
from tests.worlds import World
from trunkline.errors import APIConnectionError, RateLimitError, StreamTruncatedError
from trunkline.flow import Flow
from trunkline.hooks import hookimpl
from trunkline.http import Request, Response, ServerSentEvent
from trunkline.middleware import Handler, Layer, Stage
from trunkline.taps import Ending, Tap
from trunkline.testing.fakes import fake_client
from trunkline.testing.replies import Reply
from trunkline.wire.json_lines import json_line

worlds = pytest.mark.parametrize(
    "world", [World(name) for name in ("sync", "asyncio", "trio")], ids=lambda world: world.name
)
ASKED: dict[str, Any] = {"model": "m", "messages": []}
ODD = (
    b'{"choices":[{"index":0,"delta":{"content":"\\u00e9 \xc3\xa9","more":[1e300, 12345678901234567'
    b'890]},"finish_reason":"stop"}],"x" :  {"y": null}}'
)


def events(*data: bytes, end: Any = (b"data: [DONE]\n\n",)) -> Reply:
    lines = [b"data: " + one + b"\n\n" for one in data]
    return Reply(body=[b"".join(lines), *end], headers={"content-type": "text/event-stream"})


async def opened(world: World, client: Any, kind: str) -> Any:
    if kind == "plain":
        return await world.do(client.chat.completions.create(**ASKED, stream=True))
    return client.chat.completions.stream(**ASKED)


async def shut(world: World, lines: Any) -> None:
    await world.do(lines.close() if world.is_sync else lines.aclose())


kinds = pytest.mark.parametrize("kind", ["plain", "chat"])


@worlds
@kinds
def test_lines_when_read_then_are_the_servers_bytes_and_the_stream_is_closed(
    world: World, kind: str
) -> None:
    """Unknown fields, large numbers and escapes are as they came."""
    client = world.client([events(ODD)])

    async def scenario() -> tuple[list[bytes], bool]:
        stream = await opened(world, client, kind)
        lines = await world.items(stream.to_readable_stream())
        return lines, stream.response.closed

    assert world.run(scenario) == ([ODD + b"\n"], True)


@worlds
def test_lines_when_read_then_the_stream_has_its_snapshot_listeners_and_final(world: World) -> None:
    client = world.client([reply(*TEXT)])
    heard: list[Any] = []

    async def scenario() -> Any:
        stream = client.chat.completions.stream(**ASKED)
        stream.on("content", lambda delta, _: heard.append(delta)).on("final_content", heard.append)
        lines = stream.to_readable_stream()
        first = [await world.first(lines) for _ in range(2)]
        now = stream.current_completion_snapshot.choices[0].message.content
        rest = await world.items(lines)
        return first + rest, now, await world.do(stream.final_content())

    lines, now, final = world.run(scenario)
    assert [json.loads(line) for line in lines] == [*TEXT]
    assert (now, final, heard) == ("Good ", "Good day", ["Good ", "day", "Good day"])


@worlds
@kinds
def test_lines_when_closed_then_the_call_ends(world: World, kind: str) -> None:
    """Also if no line has been read, as for a server whose client left at once."""
    client = world.client([reply(*TEXT), reply(*TEXT)])

    async def scenario() -> None:
        for read in (0, 1):
            stream = await opened(world, client, kind)
            lines = stream.to_readable_stream()
            for _ in range(read):
                await world.first(lines)
            await shut(world, lines)
            assert client.transport.open_responses == 0

    world.run(scenario)


@pytest.mark.parametrize("name", ["asyncio", "trio"])
def test_lines_when_the_task_is_cancelled_then_the_call_ends(name: str) -> None:
    """As by a server that notices that its client has left while it waits for the next line."""
    world = World(name)
    client = world.client([events(ODD, end=(math.inf,))])

    async def scenario() -> None:
        stream = await opened(world, client, "plain")
        lines = stream.to_readable_stream()
        await world.first(lines)
        with pytest.raises(TimeoutError):
            await within_a_second(client, lines)
        assert client.transport.open_responses == 0

    world.run(scenario)


async def within_a_second(client: Any, lines: Any) -> None:
    async with client.transport.loop().timeout(1.0):
        await anext(lines)


@kinds
def test_lines_when_abandoned_then_the_call_ends(kind: str) -> None:
    world = World("asyncio")
    client = world.client([events(ODD, end=(math.inf,))])

    async def scenario() -> None:
        stream = await opened(world, client, kind)
        lines = stream.to_readable_stream()
        await world.first(lines)
        assert client.transport.open_responses == 1
        del lines
        await asyncio.sleep(0)  # the event loop closes it in another task
        while client.transport.open_responses:
            await asyncio.sleep(0)

    world.run(scenario)


def test_lines_when_abandoned_in_sync_code_then_the_call_ends_at_once() -> None:
    client = fake_client([reply(*TEXT)])
    stream = client.chat.completions.create(**ASKED, stream=True)
    lines = stream.to_readable_stream()
    next(lines)
    del lines
    assert stream.response.closed


@worlds
@kinds
def test_lines_when_the_stream_breaks_then_its_error_follows_them(world: World, kind: str) -> None:
    """A server then breaks the connection, so that nobody takes the part for the whole."""
    cut = content(*TEXT[:2]).removesuffix(b"data: [DONE]\n\n")
    client = world.client([Reply(body=cut, headers={"content-type": "text/event-stream"})])

    async def scenario() -> list[Any]:
        stream = await opened(world, client, kind)
        lines = stream.to_readable_stream()
        found = [json.loads(await world.first(lines)) for _ in range(2)]
        with pytest.raises(StreamTruncatedError):
            await world.first(lines)
        return found

    assert world.run(scenario) == [*TEXT[:2]]


@worlds
def test_lines_when_the_request_fails_then_raise_its_error(world: World) -> None:
    client = world.client([Reply.of_error(429)], max_retries=0)
    heard: list[str] = []

    async def scenario() -> None:
        stream = client.chat.completions.stream(**ASKED)
        stream.on("error", lambda error: heard.append(type(error).__name__))
        with pytest.raises(RateLimitError):
            await world.first(stream.to_readable_stream())

    world.run(scenario)
    assert heard == ["RateLimitError"]


@worlds
@kinds
def test_lines_when_events_were_read_before_then_runtime_error(world: World, kind: str) -> None:
    client = world.client([reply(*TEXT)])

    async def scenario() -> None:
        stream = await opened(world, client, kind)
        await world.first(stream)
        with pytest.raises(RuntimeError, match="before its first event"):
            stream.to_readable_stream()
        await world.do(stream.close())

    world.run(scenario)


@kinds
def test_lines_when_asked_for_twice_then_runtime_error(kind: str) -> None:
    client = fake_client([reply(*TEXT)])
    stream: Any = (
        client.chat.completions.create(**ASKED, stream=True)
        if kind == "plain"
        else client.chat.completions.stream(**ASKED)
    )
    lines = stream.to_readable_stream()
    with pytest.raises(RuntimeError, match=r"to_readable_stream\(\) once"):
        stream.to_readable_stream()
    lines.close()


@pytest.mark.parametrize(
    ("event", "named", "line"),
    [
        (ServerSentEvent(b'{"a":\n1}'), False, b'{"a": 1}\n'),
        (ServerSentEvent(b"{}", 'a"b'), True, b'{"event":"a\\"b","data":{}}\n'),
    ],
)
def test_line_when_made_of_an_event_then_is_one_line(
    event: ServerSentEvent, named: bool, line: bytes
) -> None:
    assert json_line(event, named=named) == line


class Mask(Tap):
    """Hides a word."""

    def event(self, event: ServerSentEvent) -> ServerSentEvent:
        return ServerSentEvent(event.data.replace(b"secret", b"******"))


class Masks:
    """Masks the events of each stream, and asks again when one breaks off."""

    @hookimpl
    def around(self) -> list[Layer]:
        return [Layer(Stage.CALL, "masks", self.masked)]

    def masked(self, request: Request, proceed: Handler) -> Flow[Response]:
        def resume(_: Ending) -> Flow[Response]:
            return proceed(request)

        response = yield from proceed(request)
        response.tap(Mask(), resume=resume)
        return response


@worlds
@kinds
def test_lines_when_a_layer_taps_and_resumes_the_stream_then_are_what_the_user_would_get(
    world: World, kind: str
) -> None:
    """A broken stream is continued, and no line has what a tap has hidden."""
    first = events(b'{"n":1,"choices":[],"x":"secret"}', end=[APIConnectionError("cut")])
    rest = events(b'{"n":2,"choices":[],"x":"secret"}')

    async def scenario() -> list[Any]:
        client = world.client([first, rest], plugins=[Masks()])
        stream = await opened(world, client, kind)
        return await world.items(stream.to_readable_stream())

    found = [json.loads(line) for line in world.run(scenario)]
    assert [(one["n"], one["x"]) for one in found] == [(1, "******"), (2, "******")]
