"""Streams that are made of JSON lines from elsewhere, in every world."""

from __future__ import annotations

import io
import itertools
import json
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
from hypothesis import given, settings, strategies as st

from tests.costs.counting import calls_of
from tests.snapshots.recorded import ALL, JSON, TEXT, reply
from tests.snapshots.recorded_responses import ALL as RESPONSES, reply as reply_of_response
from tests.worlds import World
from trunkline import AsyncStream, Stream
from trunkline.answers.chat_streams import AsyncChatCompletionStream, ChatCompletionStream
from trunkline.answers.response_streams import AsyncResponseStream, ResponseStream
from trunkline.errors import APIError, APIResponseValidationError, StreamTruncatedError
from trunkline.testing.fakes import fake_client
from trunkline.types.chat import ChatCompletionChunk
from trunkline.types.responses import ResponseStreamEvent
from trunkline.wire.json_lines import JSONLinesDecoder
from trunkline.wire.sse import EventTooLargeError

worlds = pytest.mark.parametrize(
    "world", [World(name) for name in ("sync", "asyncio", "trio")], ids=lambda world: world.name
)
ASKED: dict[str, Any] = {"model": "m", "messages": []}


@dataclass
class Person:
    """A person."""

    name: str
    age: int


class Pieces:
    """A source for all worlds: an iterable in sync code, an async one elsewhere."""

    def __init__(self, *pieces: Any) -> None:
        self.left = [*pieces]
        self.closed = False


class SyncPieces(Pieces):
    """Blocking pieces."""

    def __iter__(self) -> Iterator[Any]:
        while self.left:
            yield self.left.pop(0)

    def close(self) -> None:
        self.closed = True


class AsyncPieces(Pieces):
    """Pieces to be awaited."""

    async def __aiter__(self) -> AsyncIterator[Any]:
        while self.left:
            yield self.left.pop(0)

    async def aclose(self) -> None:
        self.closed = True


def source(world: World, *pieces: Any) -> Any:
    return (SyncPieces if world.is_sync else AsyncPieces)(*pieces)


def chat(world: World) -> Any:
    return ChatCompletionStream if world.is_sync else AsyncChatCompletionStream


def lines(chunks: Any) -> bytes:
    return b"".join(json.dumps(one, ensure_ascii=False).encode() + b"\n" for one in chunks)


def seen(events: Any) -> list[Any]:
    return [event.to_dict() for event in events]


@worlds
def test_stream_when_taken_up_elsewhere_then_is_the_same(world: World) -> None:
    """Events with snapshots, listeners, texts and the final completion, parsed as its type."""
    client = fake_client([reply(*JSON), reply(*JSON)])
    with client.chat.completions.stream(**ASKED, response_format=Person) as stream:
        expected = seen(stream)
    sent = [*client.chat.completions.stream(**ASKED).to_readable_stream()]
    heard: list[Any] = []

    async def scenario() -> tuple[list[Any], Any]:
        stream = chat(world).from_readable_stream(source(world, *sent), response_format=Person)
        stream.on("connect", lambda: heard.append("connect")).on("final_content", heard.append)
        found = await world.items(stream)
        return found, await world.do(stream.get_final_completion())

    found, final = world.run(scenario)
    assert seen(found) == expected
    assert final.choices[0].message.parsed == Person("Ada", 36)
    assert heard == ["connect", '{"name": "Ada", "age": 36}']


@worlds
@pytest.mark.parametrize("name", RESPONSES)
def test_response_when_taken_up_elsewhere_then_events_are_the_same(world: World, name: str) -> None:
    client = fake_client([reply_of_response(RESPONSES[name])] * 2)
    expected = seen(client.responses.stream(input="i"))
    sent = [*client.responses.stream(input="i").to_readable_stream()]
    kind: Any = ResponseStream if world.is_sync else AsyncResponseStream

    async def scenario() -> list[Any]:
        return seen(await world.items(kind.from_readable_stream(source(world, *sent))))

    assert world.run(scenario) == expected


@worlds
def test_plain_stream_when_taken_up_and_passed_on_then_chunks_and_bytes_stay(world: World) -> None:
    kind: Any = Stream if world.is_sync else AsyncStream
    given = lines(TEXT)

    async def scenario() -> Any:
        chunks = kind.from_readable_stream(source(world, given), ChatCompletionChunk)
        read = await world.items(chunks)
        again = kind.from_readable_stream(source(world, given), ChatCompletionChunk)
        return read, b"".join(await world.items(again.to_readable_stream()))

    read, again = world.run(scenario)
    assert seen(read) == [*TEXT]
    assert all(type(chunk) is ChatCompletionChunk for chunk in read)
    assert again == given


@settings(max_examples=12, deadline=None)
@given(st.sampled_from([*ALL]), st.lists(st.integers(0, 3000)), st.booleans(), st.booleans())
def test_lines_when_cut_anywhere_then_events_are_the_same(
    name: str, cuts: list[int], crlf: bool, ended: bool
) -> None:
    """Also with blank lines, a byte order mark, and no end of the last line."""
    whole = b"\xef\xbb\xbf" + lines(ALL[name]).replace(b"\n", b"\r\n\n" if crlf else b"\n")
    given = whole if ended else whole.rstrip()
    places = [0, *sorted(cuts), len(given)]
    pieces = [given[a:b] for a, b in itertools.pairwise(places)]
    expected = seen(ChatCompletionStream.from_readable_stream([lines(ALL[name])]))
    assert seen(ChatCompletionStream.from_readable_stream(pieces)) == expected


GOOD = lines(TEXT)


@worlds
@pytest.mark.parametrize(
    ("text", "error", "message"),
    [
        (GOOD[:400] + b"\n", APIResponseValidationError, "line 3 cannot be decoded: "),
        (b"\n\r\n" + b"[1]\n", APIResponseValidationError, "line 3 .* expected a JSON object"),
        (b'{"\xff": 1}\n', APIResponseValidationError, "line 1 cannot be decoded"),
        ('{"x": "\ud800"}\n', APIResponseValidationError, "line 1 cannot be decoded"),
        (GOOD[:-20], StreamTruncatedError, "ended within line 5"),
        (lines(TEXT[:3]), StreamTruncatedError, "before the stream's last event"),
        (b"", StreamTruncatedError, "before the stream's last event"),
        (b'{"error": {"message": "no"}}\n', APIError, "no"),
    ],
)
def test_lines_when_wrong_then_the_error_names_the_place(
    world: World, text: Any, error: type[Exception], message: str
) -> None:
    async def scenario() -> None:
        given = source(world, text)
        stream = chat(world).from_readable_stream(given)
        with pytest.raises(error, match=message):
            await world.do(stream.until_done())
        assert given.closed

    world.run(scenario)


@pytest.mark.parametrize("pieces", [[b"{}\n", b'{"a": 12}\n'], [b"{}\n{", b'"a": 12', b"}"]])
def test_line_when_over_the_limit_then_is_refused_before_its_end(pieces: list[bytes]) -> None:
    stream = Stream.from_readable_stream(pieces, ChatCompletionChunk, max_event_bytes=8)
    next(stream)
    with pytest.raises(
        APIResponseValidationError, match=r"line 2 .* than 8 bytes: raise max_event"
    ):
        next(stream)


def test_decoder_when_a_line_never_ends_then_holds_no_more_than_the_limit() -> None:
    decoder = JSONLinesDecoder(10)
    assert [*decoder.push(b"x" * 10)] == []
    assert [*decoder.push(b"\r")] == []
    with pytest.raises(EventTooLargeError):
        [*decoder.push(b"x")]


def test_decoder_when_bytes_are_around_the_json_then_only_the_usual_ones_are_left_out() -> None:
    """The CR of a line end does not count for the limit; a byte order mark begins a stream."""
    lines = [b"\xef\xbb\xbf1\r\n", b"12345\r\n", b"\xef\xbb\xbf2\n"]
    for pieces in (lines, [b"".join(lines)]):
        decoder = JSONLinesDecoder(5)
        found = [event.data for piece in pieces for event in decoder.push(piece)]
        assert found == [b"1", b"12345", b"\xef\xbb\xbf2"]


def test_decoder_when_pieces_are_small_then_cost_is_linear() -> None:
    def decode(size: int) -> None:
        decoder = JSONLinesDecoder()
        for _ in range(size):
            for _ in decoder.push(b"x"):
                pass

    short, long = (calls_of(lambda size=size: decode(size)).count for size in (300, 1200))  # type: ignore[misc]
    assert long < short * 4.1


@worlds
def test_stream_when_closed_early_then_the_source_is_closed(world: World) -> None:
    given = source(world, *GOOD.splitlines(keepends=True))

    async def scenario() -> None:
        stream = chat(world).from_readable_stream(given)
        await world.first(stream)
        await world.do(stream.close())

    world.run(scenario)
    assert given.closed
    assert len(given.left) == len(TEXT) - 1


@pytest.mark.parametrize("make", [io.BytesIO, lambda text: io.StringIO(text.decode())])
def test_file_when_read_then_is_left_open(make: Any) -> None:
    file = make(GOOD)
    final = ChatCompletionStream.from_readable_stream(file).get_final_completion()
    assert final.choices[0].message.content == "Good day"
    assert file.seek(0) == 0


@worlds
def test_response_of_httpx_when_given_then_its_body_is_read(world: World) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        yield GOOD

    async def scenario() -> Any:
        response = httpx.Response(200, content=GOOD if world.is_sync else pieces())
        stream = chat(world).from_readable_stream(response)
        return await world.do(stream.final_content()), response.is_closed

    assert world.run(scenario) == ("Good day", True)


@worlds
@pytest.mark.parametrize("wrong", [b"{}\n", "{}\n", 1, None])
def test_source_when_of_a_wrong_type_then_type_error(world: World, wrong: Any) -> None:
    with pytest.raises(TypeError, match=r"the source must be an (async )?iterable"):
        chat(world).from_readable_stream(wrong)


@worlds
def test_source_when_of_the_other_world_then_type_error_names_the_remedy(world: World) -> None:
    other = (AsyncPieces if world.is_sync else SyncPieces)()
    with pytest.raises(TypeError, match="use the class for"):
        chat(world).from_readable_stream(other)


@worlds
def test_piece_when_of_a_wrong_type_then_type_error(world: World) -> None:
    async def scenario() -> None:
        with pytest.raises(TypeError, match="pieces must be bytes or str, not int"):
            await world.do(chat(world).from_readable_stream(source(world, 1)).done())

    world.run(scenario)


@pytest.mark.parametrize(
    ("kind", "last", "error"),
    [
        (ResponseStreamEvent, {"type": "response.created"}, StreamTruncatedError),
        (ResponseStreamEvent, {"type": "response.failed"}, None),
        (dict, {"type": "other"}, None),
    ],
)
def test_plain_stream_when_it_ends_then_its_type_says_whether_the_end_is_there(
    kind: Any, last: Any, error: Any
) -> None:
    stream = Stream.from_readable_stream([lines([last])], kind)
    next(stream)
    with pytest.raises(error or StopIteration):
        next(stream)
