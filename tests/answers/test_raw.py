"""Raw responses: `with_raw_response` and `with_streaming_response`."""

from __future__ import annotations

import gzip
import math
from datetime import timedelta
from typing import Any

import pytest

from trunkline.errors import (
    APIConnectionError,
    APIResponseValidationError,
    APITimeoutError,
    NotFoundError,
)
from trunkline.network import Timeout
from trunkline.testing.fakes import fake_client
from trunkline.testing.replies import Reply

MODEL = {"id": "m", "object": "model", "created": 1, "owned_by": "o"}
HEADERS = {"x-request-id": "req_1", "x-ratelimit-remaining-tokens": "7"}


def test_raw_response_when_a_call_is_retried_then_head_body_and_value_are_there(
    world: Any,
) -> None:
    """A raw response has status, headers, URL, retry count, text, JSON and the parsed model."""
    client = world.client([Reply.of_error(500), Reply.of_json(MODEL, headers=HEADERS)])
    raw = world.run(lambda: world.do(client.models.with_raw_response.retrieve("m")))
    assert raw.status_code == 200
    assert raw.headers["X-RateLimit-Remaining-Tokens"] == "7"
    assert raw.request_id == "req_1"
    assert raw.retries_taken == 1
    assert (raw.method, raw.url) == ("GET", "https://api.openai.com/v1/models/m")
    assert raw.json() == MODEL
    assert raw.text.startswith('{"id"')
    assert raw.parse().id == "m"
    assert raw.parse()._request_id == "req_1"
    assert repr(raw) == "<RawResponse 200 models.retrieve req_1>"
    assert client.transport.open_responses == 0


def test_raw_response_when_the_server_is_slow_then_elapsed_is_the_time_of_head_and_body(
    world: Any,
) -> None:
    """The time of earlier attempts does not count."""
    slow = Reply(200, [b"{", 2.0, b"}"], delay=1.5)
    client = world.client([Reply.of_error(500).evolve(delay=5.0), slow])
    raw = world.run(lambda: world.do(client.models.with_raw_response.retrieve("m")))
    assert raw.elapsed == timedelta(seconds=3.5)


def test_raw_response_when_the_status_is_an_error_then_it_is_raised(world: Any) -> None:
    """Error statuses raise the same errors as an ordinary call does."""
    client = world.client([Reply.of_error(404)])
    with pytest.raises(NotFoundError):
        world.run(lambda: world.do(client.models.with_raw_response.retrieve("m")))


def streaming(world: Any, client: Any, use: Any) -> Any:
    """Open a streamed response and pass it to `use`."""
    manager = client.models.with_streaming_response.retrieve("m")

    async def scenario() -> Any:
        if world.is_sync:
            with manager as response:
                return await use(response)
        async with manager as response:
            return await use(response)

    return world.run(scenario)


def test_streamed_response_when_entered_then_the_body_is_still_on_the_wire(world: Any) -> None:
    """Entering the manager sends the request, and leaving it closes the connection."""
    client = world.client([Reply(200, [b"a", b"b", math.inf])])
    client.models.with_streaming_response.retrieve("m")
    assert client.transport.requests == []

    async def use(response: Any) -> None:
        pieces = response.iter_bytes()
        assert await world.first(pieces) == b"a"
        assert client.transport.open_responses == 1

    streaming(world, client, use)
    assert client.transport.open_responses == 0


def test_streamed_response_when_parsed_read_or_decoded_then_the_whole_body_comes(
    world: Any,
) -> None:
    """`parse`, `json`, `text` and `read` each return the whole body, in any order."""
    client = world.client([Reply.of_json(MODEL, headers=HEADERS)])

    async def use(response: Any) -> None:
        assert (await world.do(response.parse())).id == "m"
        assert await world.do(response.json()) == MODEL
        assert (await world.do(response.text())).startswith("{")
        assert (await world.do(response.read())).endswith(b"}")
        assert response.request_id == "req_1"

    streaming(world, client, use)


def test_streamed_response_when_it_is_not_utf_8_then_its_text_has_replacements(world: Any) -> None:
    """A byte that is not UTF-8 does not hide the rest of the text."""
    client = world.client([Reply(200, b"a\xffb")])

    async def use(response: Any) -> Any:
        return await world.do(response.text())

    assert streaming(world, client, use) == "a\ufffdb"


def test_streamed_response_when_the_user_fails_then_the_connection_is_closed(world: Any) -> None:
    """The user's exception is raised unchanged, and the connection is closed."""
    client = world.client([Reply(200, [b"a", math.inf])])

    async def use(response: Any) -> None:
        raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        streaming(world, client, use)
    assert client.transport.open_responses == 0


def test_streamed_response_when_compressed_then_its_pieces_are_decoded(world: Any) -> None:
    """A gzip body is decompressed as it arrives."""
    packed = gzip.compress(b"hello world" * 100)
    pieces = [packed[start : start + 5] for start in range(0, len(packed), 5)]
    client = world.client([Reply(200, pieces, {"content-encoding": "gzip"})])

    async def use(response: Any) -> bytes:
        return b"".join(await world.items(response.iter_bytes()))

    assert streaming(world, client, use) == b"hello world" * 100


async def _called(world: Any, method: Any) -> Any:
    result = method()
    return await (world.items if method.__name__.startswith("iter") else world.do)(result)


@pytest.mark.thorough
@pytest.mark.parametrize("again", ["iter_bytes", "iter_lines", "read", "parse", "text", "json"])
@pytest.mark.parametrize("is_whole", [True, False])
def test_streamed_response_when_it_has_been_iterated_then_cannot_be_read_again(
    world: Any, is_whole: bool, again: str
) -> None:
    """Nobody would notice the missing part: the rest of a sound is a sound."""
    client = world.client([Reply(200, [b"{", b"}"], {"content-type": "application/json"})])

    async def use(response: Any) -> None:
        pieces = response.iter_bytes()
        found = await (world.items(pieces) if is_whole else world.first(pieces))
        assert found == ([b"{", b"}"] if is_whole else b"{")
        with pytest.raises(RuntimeError, match="at least in part"):
            await _called(world, getattr(response, again))

    streaming(world, client, use)
    assert client.transport.open_responses == 0


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("br", b"x"),
        ("unheard-of", b"x"),
        ("gzip", b"no gzip"),
        ("gzip", gzip.compress(b"cut off" * 99, mtime=0)[:-9]),
    ],
)
def test_streamed_response_when_its_encoding_cannot_be_undone_then_a_typed_error(
    world: Any, encoding: str, body: bytes
) -> None:
    """An unknown encoding, corrupt data and truncated data all raise a typed error."""
    client = world.client([Reply(200, body, {"content-encoding": encoding})])

    async def use(response: Any) -> None:
        await world.items(response.iter_bytes())

    with pytest.raises(APIResponseValidationError):
        streaming(world, client, use)
    assert client.transport.open_responses == 0


def test_streamed_response_when_the_connection_breaks_then_reading_raises_its_error(
    world: Any,
) -> None:
    """The error has the seconds since the call began."""
    cut = APIConnectionError("cut", phase="body")
    client = world.client([Reply(200, [b"a", 2.0, cut])])

    async def use(response: Any) -> None:
        await world.do(response.read())

    with pytest.raises(APIConnectionError, match="cut") as caught:
        streaming(world, client, use)
    assert caught.value.elapsed == 2.0
    assert client.transport.open_responses == 0


def test_streamed_response_when_reading_is_cancelled_then_it_ends_at_once(
    async_world: Any,
) -> None:
    client = async_world.client([Reply(200, [b"a", math.inf])])

    async def use(response: Any) -> None:
        with pytest.raises(TimeoutError):
            async with client.transport.loop().timeout(3):
                await response.read()

    streaming(async_world, client, use)
    assert client.transport.clock.now() == 3
    assert client.transport.open_responses == 0


def test_streamed_response_of_lines_then_they_come_whole_however_they_are_cut() -> None:
    """Lines are whole whatever the cuts, the line endings and the length of the characters."""
    from trunkline.testing.fakes import fake_client

    data = "eins\r\nzwei\n\nüñí😀\nlast é".encode()
    client = fake_client([Reply(200, [data[n : n + 1] for n in range(len(data))])])
    with client.models.with_streaming_response.retrieve("m") as response:
        assert list(response.iter_lines()) == ["eins", "zwei", "", "üñí😀", "last é"]


def test_streamed_response_to_a_file_then_it_has_all_bytes(tmp_path: Any) -> None:
    """The file is written piece by piece and has all bytes."""
    from trunkline.testing.fakes import fake_client

    client = fake_client([Reply(200, [b"one ", b"two"])])
    with client.models.with_streaming_response.retrieve("m") as response:
        response.stream_to_file(tmp_path / "out")
    assert (tmp_path / "out").read_bytes() == b"one two"


def test_streamed_response_of_a_stream_when_parsed_then_it_gives_events(world: Any) -> None:
    """`parse` returns a stream of events, and leaving it early closes the connection."""
    chunk = {"id": "c", "choices": []}
    client = world.client([Reply.of_events(chunk, chunk, end=[math.inf])])
    ask: Any = {"model": "m", "messages": [], "stream": True}
    manager = client.chat.completions.with_streaming_response.create(**ask)

    async def use(response: Any) -> Any:
        stream = await world.do(response.parse())
        return (await world.first(stream)).id

    async def scenario() -> Any:
        if world.is_sync:
            with manager as response:
                return await use(response)
        async with manager as response:
            return await use(response)

    assert world.run(scenario) == "c"
    assert client.transport.open_responses == 0


@pytest.mark.parametrize("how", ["read", "iter_bytes"])
def test_streamed_response_when_the_call_takes_too_long_in_all_then_it_ends(
    world: Any, how: str
) -> None:
    """`total` also ends a body that arrives slowly enough to stay within every other limit."""
    client = world.client([Reply(200, [b"a", 1.0] * 60)], timeout=Timeout(total=10))

    async def use(response: Any) -> None:
        read = getattr(response, how)()
        if how == "read":
            await world.do(read)
        else:
            await world.items(read)

    with pytest.raises(APITimeoutError, match="did not finish within 10 s") as caught:
        streaming(world, client, use)
    assert caught.value.phase == "total"
    assert client.transport.clock.now() == pytest.approx(10, abs=0.01)
    assert client.transport.open_responses == 0


def test_streamed_response_when_a_read_takes_too_long_in_all_then_it_ends(world: Any) -> None:
    """`total` also ends a single wait that is too long."""
    client = world.client([Reply(200, [b"a", 50.0, b"b"])], timeout=Timeout(total=10))

    async def use(response: Any) -> None:
        await world.items(response.iter_bytes())

    with pytest.raises(APITimeoutError, match="did not finish within 10 s") as caught:
        streaming(world, client, use)
    assert caught.value.elapsed == pytest.approx(10, abs=0.01)


def test_streamed_response_when_one_piece_is_too_slow_then_that_is_said(async_world: Any) -> None:
    """The error speaks of a piece of the body, because this body has no events."""
    client = async_world.client([Reply(200, [b"a", 5.0, b"b"])], timeout=Timeout(read=2, total=10))

    async def use(response: Any) -> None:
        await async_world.items(response.iter_bytes())

    with pytest.raises(APITimeoutError, match="next piece of the body did not arrive") as caught:
        streaming(async_world, client, use)
    assert caught.value.phase == "body"


ASK: Any = {"model": "m", "messages": [], "stream": True}


def test_raw_response_of_a_stream_when_nobody_reads_it_then_its_connection_is_freed() -> None:
    """Dropping a raw response without parsing it frees the connection, with a warning."""
    client = fake_client([Reply.of_events({"choices": []}, end=[math.inf])])
    raw = client.chat.completions.with_raw_response.create(**ASK)
    assert client.transport.open_responses == 1
    with pytest.warns(ResourceWarning, match="unclosed <Stream"):
        del raw
    assert client.transport.open_responses == 0


def test_raw_response_of_a_stream_when_parsed_then_it_is_one_stream(world: Any) -> None:
    """`parse` returns the same stream each time, since a body can have only one reader."""
    client = world.client([Reply.of_events({"choices": []}, end=[math.inf])])

    async def scenario() -> None:
        raw = await world.do(client.chat.completions.with_raw_response.create(**ASK))
        assert raw.parse() is raw.parse()
        await world.do(raw.parse().close())

    world.run(scenario)
    assert client.transport.open_responses == 0


@pytest.mark.thorough
def test_resource_without_operations_then_its_parts_have_raw_responses_all_the_same(
    world: Any,
) -> None:
    """At any level above an operation."""
    client = world.client([MODEL, MODEL, MODEL])
    for above in (client, client.fine_tuning, client.fine_tuning.checkpoints):
        assert {"with_raw_response", "with_streaming_response"} <= {*dir(above)}

    async def scenario() -> None:
        raw = client.chat.with_raw_response.completions
        made = await world.do(raw.create(model="m", messages=[]))
        assert (made.status_code, made.parse().id) == (200, "m")
        opened = client.beta.with_streaming_response.threads.runs.retrieve("r", thread_id="t")
        if world.is_sync:
            with opened as response:
                assert response.json() == MODEL
        else:
            async with opened as response:
                assert await response.json() == MODEL

    with pytest.warns(DeprecationWarning, match="Assistants"):
        world.run(scenario)
