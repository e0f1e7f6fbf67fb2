"""Streams in every world: their events, and the release of the connection on every path."""

from __future__ import annotations

import gc
import gzip
import math
import zlib
from typing import Any

import pytest

from trunkline.errors import (
    APIConnectionError,
    APIError,
    APIResponseValidationError,
    APIUserAbortError,
    StreamTruncatedError,
)
from trunkline.testing.replies import Reply

ASK: Any = {"model": "m", "messages": [], "stream": True}


def chunk(text: str = "x", **more: Any) -> dict[str, Any]:
    choice = {"index": 0, "delta": {"content": text, **more}}
    return {"id": "c", "object": "chat.completion.chunk", "choices": [choice]}


def texts(events: list[Any]) -> list[Any]:
    return [event.choices[0].delta.content for event in events]


def scenario_of(world: Any, client: Any, consume: Any) -> Any:
    """Open a stream and pass it to `consume`."""

    async def scenario() -> Any:
        stream = await world.do(client.chat.completions.create(**ASK))
        return await consume(stream)

    return world.run(scenario)


def test_stream_when_read_to_its_end_then_events_come_and_the_connection_is_free(
    world: Any,
) -> None:
    """The items are models, and the request asks for JSON, as that of openai-python does."""
    client = world.client([Reply.of_events(chunk("a"), chunk("b"))])
    assert texts(scenario_of(world, client, world.items)) == ["a", "b"]
    assert client.transport.open_responses == 0
    (request,) = client.transport.requests
    assert request.headers["accept"] == "application/json"
    assert request.body_stays_open


def test_stream_when_done_is_sent_then_it_ends_at_once_without_waiting_for_the_close(
    world: Any,
) -> None:
    """Some servers never close the connection after ``[DONE]``."""
    client = world.client([Reply.of_events(chunk("a"), end=[math.inf])])
    assert texts(scenario_of(world, client, world.items)) == ["a"]
    assert client.transport.clock.now() < 1
    assert client.transport.open_responses == 0


def test_stream_when_done_is_sent_then_what_follows_is_drained_before_the_close(
    world: Any,
) -> None:
    """The rest of the body is read so that the connection can be reused."""
    seen: list[str] = []
    client = world.client([Reply.of_events(chunk("a"), end=[b"\n", lambda: seen.append("end")])])
    scenario_of(world, client, world.items)
    assert seen == ["end"]


def test_stream_when_events_begin_with_done_then_only_the_exact_word_ends_it(world: Any) -> None:
    """Only data that equals ``[DONE]`` ends the stream, not data that contains it."""
    body = [b'data: {"a": "[DONE]"}\n\n', b'data: "[DONE] not yet"\n\n', b"data: [DONE]\n\n"]
    client = world.client([Reply(200, body)])

    async def scenario() -> Any:
        stream = await world.do(client.post("/x", cast_to=object, stream=True, body={}))
        return await world.items(stream)

    assert world.run(scenario) == [{"a": "[DONE]"}, "[DONE] not yet"]


@pytest.mark.parametrize(
    "event",
    [
        b'data: {"error": {"message": "overloaded", "code": "c", "type": "t"}}\n\n',
        b'data: {"message": "overloaded", "code": "c", "type": "t"}\n\n',
        b'event: error\ndata: {"message": "overloaded", "code": "c", "type": "t"}\n\n',
        b'event: error\ndata: {"error": {"message": "overloaded", "code": "c", "type": "t"}}\n\n',
        b'data: {"error": {"message": "overloaded", "code": "c", "type": "t"}, "choices": []}\n\n',
        b'data: {"error": {"message": "overloaded", "code": "c", "type": "t"}, "choices": [1]}\n\n',
    ],
)
@pytest.mark.parametrize("before", [0, 2])
def test_stream_with_an_error_event_then_the_api_error_comes_after_what_was_sent(
    world: Any, event: bytes, before: int
) -> None:
    """Every form of error event raises an APIError, whether it comes first or later."""
    events = [chunk("a")] * before
    reply = Reply.of_events(*events, done=False, end=[event])
    client = world.client([reply.evolve(headers={"x-request-id": "req_5"})])

    async def consume(stream: Any) -> None:
        for _ in range(before):
            await world.first(stream)
        with pytest.raises(APIError, match="overloaded") as caught:
            await world.first(stream)
        assert (caught.value.code, caught.value.type) == ("c", "t")
        assert caught.value.request_id == "req_5"

    scenario_of(world, client, consume)
    assert client.transport.open_responses == 0


@pytest.mark.parametrize(
    ("media_type", "body", "said"),
    [
        ("text/html; charset=utf-8", [b"\n", b"<html>sig", b"n in</html>"], "text/html.*sign in"),
        ("application/json", [b'{"object": "chat.completion"}'], r"application/json.*chat\.comp"),
        ("application/json", [b""], "an event stream, got application/json"),
        ("application/json", [b"[" * 64_000] * 20, "an event stream, got application/json"),
    ],
)
def test_stream_when_a_document_comes_instead_then_the_error_shows_it(
    world: Any, media_type: str, body: list[bytes], said: str
) -> None:
    """A gateway's page with status 200 is reported as such, not as a truncated stream."""
    client = world.client([Reply(200, body, {"content-type": media_type})])
    with pytest.raises(APIResponseValidationError, match=said):
        scenario_of(world, client, world.items)
    assert client.transport.open_responses == 0


def test_stream_of_events_that_calls_itself_json_then_its_events_come_as_they_arrive(
    world: Any,
) -> None:
    """Some servers label event streams as JSON, so the start of the body decides."""
    reply = Reply.of_events(chunk("a"), chunk("b"), end=[math.inf])
    client = world.client([reply.evolve(headers={"content-type": "application/json"})])

    async def consume(stream: Any) -> list[Any]:
        events = [await world.first(stream), await world.first(stream)]
        await world.do(stream.close())
        return texts(events)

    assert scenario_of(world, client, consume) == ["a", "b"]


def test_stream_with_an_error_event_that_is_no_json_then_its_text_is_the_message(
    world: Any,
) -> None:
    """The text of a proxy's error event becomes the message of the error."""
    client = world.client([Reply(200, b"event: error\ndata: upstream gone\n\n")])
    with pytest.raises(APIError, match="upstream gone") as caught:
        scenario_of(world, client, world.items)
    assert type(caught.value) is APIError


def test_stream_when_the_body_ends_without_its_last_event_then_it_is_truncated(
    world: Any,
) -> None:
    """A body that ends without its final event is an error, which has the events received."""
    client = world.client([Reply.of_events(chunk("a"), chunk("b"), done=False)])
    seen: list[Any] = []

    async def consume(stream: Any) -> None:
        seen.append(await world.first(stream))
        seen.append(await world.first(stream))
        await world.first(stream)

    with pytest.raises(StreamTruncatedError, match="the body ended") as caught:
        scenario_of(world, client, consume)
    assert texts(seen) == ["a", "b"]
    assert len(caught.value.received) == 2
    assert b'"a"' in caught.value.received[0]
    assert caught.value.elapsed is not None
    assert client.transport.open_responses == 0


def test_stream_when_the_connection_breaks_then_the_error_has_the_partial_result_and_the_cause(
    world: Any,
) -> None:
    """A broken stream is not retried, because its events have already been delivered."""
    broken = APIConnectionError("reset by peer", phase="body")
    client = world.client([Reply.of_events(chunk("a"), done=False, end=[broken])])
    with pytest.raises(StreamTruncatedError, match="connection broke") as caught:
        scenario_of(world, client, world.items)
    assert len(caught.value.received) == 1
    assert isinstance(caught.value.__cause__, APIConnectionError)
    assert len(client.transport.requests) == 1
    assert client.transport.open_responses == 0


def test_stream_when_an_event_is_no_json_then_a_typed_error_and_the_connection_is_closed(
    world: Any,
) -> None:
    """Invalid and deeply nested JSON raise a typed error instead of the decoder's own."""
    for data in (b"data: {oops\n\n", b"data: " + b"[" * 100_000 + b"\n\n", b"data: NaN\n\n"):
        client = world.client([Reply(200, data)])
        with pytest.raises(APIResponseValidationError, match="event"):
            scenario_of(world, client, world.items)
        assert client.transport.open_responses == 0


def test_stream_when_events_have_no_data_then_they_are_not_dispatched(world: Any) -> None:
    """Comments, empty data, ``retry:`` and a byte order mark produce no events."""
    quiet = b"\xef\xbb\xbf: hello\n\nretry: 5\n\ndata:\n\n"
    events = b'data: {"a": 1}\r\n\r\n: ping\n\ndata: [DONE]\n\n'
    client = world.client([Reply(200, quiet + events)])

    async def scenario() -> Any:
        stream = await world.do(client.post("/x", cast_to=object, stream=True))
        return await world.items(stream)

    assert world.run(scenario) == [{"a": 1}]


def test_stream_with_chunks_without_choices_or_with_unknown_fields_then_they_pass(
    world: Any,
) -> None:
    """Usage chunks, Azure's filter chunk and other vendors' fields are delivered."""
    usage = {"id": "c", "choices": [], "usage": {"total_tokens": 3, "new_counter": 1}}
    azure = {"choices": [], "prompt_filter_results": [{"x": 1}]}
    client = world.client([Reply.of_events(azure, chunk("a", reasoning_content="hm"), usage)])
    first, second, third = scenario_of(world, client, world.items)
    assert first.choices == []
    assert first.prompt_filter_results == [{"x": 1}]
    assert second.choices[0].delta.reasoning_content == "hm"
    assert third.usage.total_tokens == 3
    assert third.usage.new_counter == 1


def test_stream_when_it_has_failed_then_the_rest_of_its_body_is_not_read(world: Any) -> None:
    """Only a complete stream waits for its connection to become reusable."""
    seen: list[str] = []
    failed = b'data: {"error": {"message": "overloaded"}}\n\n'
    reply = Reply.of_events(done=False, end=[failed, lambda: seen.append("read"), b"\n"])
    client = world.client([reply])
    with pytest.raises(APIError, match="overloaded"):
        scenario_of(world, client, world.items)
    assert (seen, client.transport.open_responses) == ([], 0)


def test_stream_when_a_piece_has_many_events_then_no_time_passes_between_them(world: Any) -> None:
    """Other tasks may run while a large piece is decoded; nothing else is waited for."""
    many = b'data: {"id": "%s"}\n\n' % (b"x" * 2000) * 300 + b"data: [DONE]\n\n"
    client = world.client([Reply(200, gzip.compress(many), {"content-encoding": "gzip"})])
    assert len(scenario_of(world, client, world.items)) == 300
    assert client.transport.clock.now() == 0


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_stream_when_compressed_then_it_is_undone_piece_by_piece(world: Any, encoding: str) -> None:
    """A compressed stream is decompressed piece by piece, wherever the pieces are cut."""
    plain = b"".join(part for part in Reply.of_events(chunk("a"), chunk("b")).parts)  # type: ignore[misc]  # all bytes
    packed = gzip.compress(plain) if encoding == "gzip" else zlib.compress(plain)
    pieces = [packed[start : start + 7] for start in range(0, len(packed), 7)]
    client = world.client([Reply(200, pieces, {"content-encoding": encoding})])
    assert texts(scenario_of(world, client, world.items)) == ["a", "b"]
    assert client.transport.open_responses == 0


@pytest.mark.parametrize("encoding", ["br", "gzip"])
def test_stream_when_its_encoding_cannot_be_undone_then_a_typed_error_and_it_is_closed(
    world: Any, encoding: str
) -> None:
    """An unknown encoding and a body that does not match its encoding raise a typed error."""
    client = world.client([Reply(200, b"data: {}\n\n" * 5, {"content-encoding": encoding})])
    with pytest.raises(APIResponseValidationError):
        scenario_of(world, client, world.items)
    assert client.transport.open_responses == 0


def test_stream_when_closed_early_then_the_connection_is_closed_and_going_on_is_refused(
    world: Any,
) -> None:
    """`close` may be called twice; reading after it raises APIUserAbortError."""
    client = world.client([Reply.of_events(chunk("a"), pause=1.0)])

    async def consume(stream: Any) -> None:
        await world.do(stream.close())
        await world.do(stream.close())
        assert client.transport.open_responses == 0
        with pytest.raises(APIUserAbortError, match=r"^the stream was closed before its end$"):
            await world.first(stream)

    scenario_of(world, client, consume)


def test_stream_when_its_controller_aborts_then_it_ends_and_going_on_is_refused(
    world: Any,
) -> None:
    client = world.client([Reply.of_events(chunk("a"), chunk("b"))])

    async def consume(stream: Any) -> None:
        await world.first(stream)
        await world.do(stream.controller.abort())
        assert stream.response.closed
        with pytest.raises(APIUserAbortError):
            await world.items(stream)

    scenario_of(world, client, consume)
    assert client.transport.open_responses == 0


def test_stream_as_context_manager_when_the_consumer_fails_then_the_connection_is_closed(
    world: Any,
) -> None:
    """The consumer's exception is raised unchanged, and the connection is closed."""
    client = world.client([Reply.of_events(chunk("a"), end=[math.inf])])

    async def consume(stream: Any) -> None:
        if world.is_sync:
            with stream as entered:
                next(entered)
                raise KeyError("mine")
        async with stream as entered:
            await entered.__anext__()
            raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        scenario_of(world, client, consume)
    assert client.transport.open_responses == 0


@pytest.mark.parametrize("ending", ["completed", "failed", "incomplete", "cancelled"])
def test_stream_of_a_response_when_it_is_over_in_any_way_then_the_last_event_is_given(
    world: Any, ending: str
) -> None:
    """Any final event ends the stream, without `[DONE]` and while the connection stays open."""
    last = {"type": f"response.{ending}", "response": {"id": "r", "status": ending}}
    client = world.client([Reply.of_events(last, done=False, end=[math.inf])])

    async def scenario() -> Any:
        stream = await world.do(client.responses.create(model="m", input="Hi", stream=True))
        return await world.items(stream)

    (event,) = world.run(scenario)
    assert event.to_dict() == last
    assert client.transport.open_responses == 0


def test_stream_when_over_then_asking_again_says_so_again(world: Any) -> None:
    """A stream that ended stays ended, and one that failed raises the same error again."""
    client = world.client([Reply.of_events(chunk("a")), Reply.of_events(done=False)])

    async def consume(stream: Any) -> None:
        assert len(await world.items(stream)) == 1
        assert await world.items(stream) == []

    scenario_of(world, client, consume)

    async def truncated(stream: Any) -> None:
        for _ in range(2):
            with pytest.raises(StreamTruncatedError):
                await world.first(stream)

    scenario_of(world, client, truncated)


def test_stream_when_dropped_unclosed_then_a_resource_warning_says_so(world: Any) -> None:
    """A dropped async stream only warns, since no running loop is known to be the right one."""
    client = world.client([Reply.of_events(chunk("a"), end=[math.inf])])

    async def consume(stream: Any) -> None:
        """Drop the stream unread."""

    def dropped() -> None:
        scenario_of(world, client, consume)
        gc.collect()

    with pytest.warns(ResourceWarning, match="unclosed") as warned:
        dropped()
    assert "Stream" in type(warned[0].source).__name__  # tracemalloc says where it was created
    if world.is_sync:
        assert client.transport.open_responses == 0


def test_stream_when_asked_then_it_tells_its_response_and_request_id(world: Any) -> None:
    """A stream has its response and its request id, for support requests and rate limits."""
    reply = Reply.of_events(chunk("a"))
    client = world.client([reply.evolve(headers={"x-request-id": "req_9"})])

    async def consume(stream: Any) -> None:
        assert stream.request_id == "req_9"
        assert stream.response.status == 200
        assert "req_9" in repr(stream)
        await world.items(stream)

    scenario_of(world, client, consume)


def test_stream_in_strict_mode_when_a_chunk_misfits_then_the_error_names_its_place(
    world: Any,
) -> None:
    """Strict mode also checks the chunks of a stream."""
    wrong = {**chunk("a"), "created": 1, "model": "m"}
    wrong["choices"] = [{"index": "zero", "delta": {}}]
    client = world.client([Reply.of_events(wrong)], strict_responses=True)
    with pytest.raises(APIResponseValidationError, match=r"choices\[0\]\.index"):
        scenario_of(world, client, world.items)
    assert client.transport.open_responses == 0
