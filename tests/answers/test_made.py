"""Responses that layers make with `Response.of`, for calls of every kind."""

from __future__ import annotations

from typing import Any

import pytest

from trunkline.errors import APITimeoutError, NotFoundError, OpenAIError
from trunkline.flow import Sleep
from trunkline.hooks import hookimpl
from trunkline.http import URL, Headers, Request, Response, ServerSentEvent
from trunkline.middleware import Layer, Stage
from trunkline.network import Timeout
from trunkline.wire.event_writing import written
from trunkline.wire.sse import SSEDecoder

ASKED = Request("POST", URL.parse("http://h/v1/x"))
CHUNK = {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m"}
CHOICE = {"index": 0, "delta": {"content": "Hi"}, "finish_reason": "stop"}
CHAT = {"model": "m", "messages": [{"role": "user", "content": "Hi"}]}


class Answering:
    """Answers each call by itself, at the given stage."""

    def __init__(self, stage: Stage = Stage.CALL, **answer: Any) -> None:
        self.stage = stage
        self.answer = answer

    @hookimpl
    def around(self) -> Any:
        return [Layer(self.stage, "answering", self.answered)]

    def answered(self, request: Any, proceed: Any) -> Any:
        return Response.of(request, **self.answer)
        yield  # makes this function a generator


def client(world: Any, stage: Stage = Stage.CALL, **answer: Any) -> Any:
    return world.client([], plugins=[Answering(stage, **answer)])


BODIES = [{"json": {"a": 1}}, {"content": b'{"a":1}'}, {"pieces": [b'{"a"', b":1}"]}]
STAGES = [Stage.CALL, Stage.WIRE]


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("stage", STAGES)
def test_plain_call_when_a_layer_answers_then_it_gets_that(
    world: Any, body: Any, stage: Stage
) -> None:
    """A value, bytes and pieces are bodies of plain and of raw calls, inside and outside."""
    made = client(world, stage, **body)

    async def scenario() -> Any:
        plain = await world.do(made.get("/x", cast_to=object))
        raw = await world.do(made.with_raw_response.get("/x", cast_to=object))
        return plain, raw.http_response.content

    assert world.run(scenario) == ({"a": 1}, b'{"a":1}')
    assert made.transport.requests == []


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("stage", STAGES)
def test_open_body_when_a_layer_answers_then_it_gets_the_pieces(
    world: Any, body: Any, stage: Stage
) -> None:
    """The body of with_streaming_response is read in pieces, or as a whole."""
    made = client(world, stage, **body)

    async def scenario() -> Any:
        found: list[Any] = []
        for how in ("iter_bytes", "read"):
            manager = made.with_streaming_response.get("/x", cast_to=object)
            if world.is_sync:
                with manager as response:
                    found.append(
                        b"".join(response.iter_bytes()) if how == "iter_bytes" else response.read()
                    )
            else:
                async with manager as response:
                    found.append(
                        b"".join([piece async for piece in response.iter_bytes()])
                        if how == "iter_bytes"
                        else await response.read()
                    )
        return found

    assert world.run(scenario) == [b'{"a":1}', b'{"a":1}']


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize(
    "events",
    [
        [{**CHUNK, "choices": [CHOICE]}],
        [ServerSentEvent(b'{"id":"c","choices":[{"index":0,"delta":{"content":"Hi"}}]}')],
        ['{"choices":[{"index":0,"delta":{"content":"Hi"}}]}', "[DONE]"],
    ],
)
def test_stream_when_a_layer_answers_then_it_gets_the_events(
    world: Any, events: Any, stage: Stage
) -> None:
    """Values, events and texts are events of a stream, which is complete."""
    made = client(world, stage, events=events)

    async def scenario() -> Any:
        stream = await world.do(made.chat.completions.create(**CHAT, stream=True))
        return [chunk.choices[0].delta.content for chunk in await world.items(stream)]

    assert world.run(scenario) == ["Hi"]


def test_stream_when_it_is_left_early_then_the_iterator_of_events_is_closed(world: Any) -> None:
    """Events are taken one by one, and the generator that makes them runs its `finally`."""
    story: list[Any] = []

    def endless() -> Any:
        try:
            while True:
                story.append("event")
                yield {**CHUNK, "choices": [CHOICE]}
        finally:
            story.append("closed")

    made = client(world, events=endless())

    async def scenario() -> None:
        stream = await world.do(made.chat.completions.create(**CHAT, stream=True))
        await world.first(stream)
        await world.do(stream.close())

    world.run(scenario)
    assert story == ["event", "closed"]


@pytest.mark.parametrize("streamed", [False, True])
@pytest.mark.parametrize("stage", STAGES)
def test_error_when_a_layer_answers_with_it_then_the_call_raises_it(
    world: Any, streamed: bool, stage: Stage
) -> None:
    """An answer with an error status is the error that a server's would be."""
    made = client(world, stage, status=404, json={"error": {"message": "gone"}})
    with pytest.raises(NotFoundError, match="gone") as caught:
        world.run(lambda: world.do(made.chat.completions.create(**CHAT, stream=streamed)))
    assert caught.value.status_code == 404


def test_headers_when_given_then_they_replace_the_content_type() -> None:
    """The content type follows from the body unless it is given or was removed."""
    made = Response.of(ASKED, json=1, headers={"X-Request-Id": "r"})
    assert made.request_id == "r"
    assert made.headers["content-type"] == "application/json"
    assert Response.of(ASKED, json=1, headers={"Content-Type": "a/b"}).headers == {
        "content-type": "a/b"
    }
    assert dict(Response.of(ASKED).headers) == {}
    events = Response.of(ASKED, events=["[DONE]"])
    assert dict(events.headers) == {"content-type": "text/event-stream"}
    assert events.content == b"data: [DONE]\n\n"
    assert Response.of(ASKED, events=["x"], done=False).content == b"data: x\n\n"
    with pytest.raises(TypeError, match=r"`done` of Response.of is about events"):
        Response.of(ASKED, content=b"x", done=False)
    assert Response.of(ASKED, 204).content == b""


@pytest.mark.parametrize(
    ("body", "fact"),
    [
        ({"json": 1, "content": b""}, "one of content, json, pieces or events, not content and j"),
        ({"body": 1}, "one of content, json, pieces or events, not body"),
        ({"pieces": b"x"}, "pieces of Response.of must be a list or another iterable, not bytes"),
        ({"events": "x"}, "events of Response.of must be a list or another iterable, not str"),
        ({"pieces": ["x"]}, "must consist of bytes, not str"),
        ({"content": "x"}, "must consist of bytes, not str"),
    ],
)
def test_body_of_a_wrong_type_then_it_is_refused(body: Any, fact: str) -> None:
    """Texts are not taken for bytes, and two bodies are one too many."""
    with pytest.raises(TypeError, match=fact):
        Response.of(ASKED, **body)


def test_stream_when_a_layer_returns_no_events_then_the_error_has_the_remedy(world: Any) -> None:
    """A response with content only is none for a stream."""

    class Wrong(Answering):
        def answered(self, request: Any, proceed: Any) -> Any:
            return Response(200, Headers(), request, content=b"{}")
            yield  # makes this function a generator

    made = world.client([], plugins=[Wrong()])
    with pytest.raises(OpenAIError, match=r"make it with `Response.of\(request, events"):
        world.run(lambda: world.do(made.chat.completions.create(**CHAT, stream=True)))


@pytest.mark.parametrize(
    ("event", "content"),
    [
        (ServerSentEvent(b"a"), b"data: a\n\n"),
        (ServerSentEvent(b"a\nb"), b"data: a\ndata: b\n\n"),
        (ServerSentEvent(b"a", "named", "7", 50), b"event: named\nid: 7\nretry: 50\ndata: a\n\n"),
    ],
)
def test_event_when_written_then_it_is_read_as_the_same(
    event: ServerSentEvent, content: bytes
) -> None:
    """Writing is the reverse of decoding; every line end of the data becomes LF."""
    assert written(event) == content
    (read,) = SSEDecoder().push(content)
    assert read == event
    assert written(ServerSentEvent(b"a\r\nb\rc")) == b"data: a\ndata: b\ndata: c\n\n"


@pytest.mark.parametrize("field", ["event", "id"])
def test_event_when_a_name_has_a_line_break_then_it_is_refused(field: str) -> None:
    """A line break would start another field."""
    with pytest.raises(ValueError, match=f"the {field} of an event"):
        written(ServerSentEvent(**{"data": b"", field: "a\nb"}))


PAUSED = [Sleep(2), ServerSentEvent(b'{"n":1}'), Sleep(3), {"n": 2}]


def test_stream_when_its_events_pause_then_the_driver_waits(world: Any) -> None:
    """A `Sleep` among events is a pause of the stream, on the clock of the client."""
    made = client(world, events=PAUSED)

    async def scenario() -> Any:
        stream = await world.do(made.get("/x", cast_to=object, stream=True))
        return [(item, made.transport.clock.now()) for item in await world.items(stream)]

    assert world.run(scenario) == [({"n": 1}, 5.0), ({"n": 2}, 5.0)]
    assert made.transport.clock.slept == [2, 3]


def test_plain_call_when_the_pieces_pause_then_it_gets_the_whole_at_once(world: Any) -> None:
    """A body that is read as a whole does not pause."""
    made = client(world, pieces=[b'{"a"', Sleep(9), b":1}"])

    async def scenario() -> Any:
        return await world.do(made.get("/x", cast_to=object))

    assert world.run(scenario) == {"a": 1}
    assert made.transport.clock.slept == []


@pytest.mark.parametrize("limit", [{"read": 1.0}, {"idle": 1.0}])
def test_stream_when_it_pauses_for_too_long_then_it_times_out(world: Any, limit: Any) -> None:
    """A pause is subject to the time limits of bodies."""
    made = client(world, events=[{"n": 1}, Sleep(3), {"n": 2}])

    async def scenario() -> Any:
        options = {"timeout": Timeout(**limit)}
        stream = await world.do(made.get("/x", cast_to=object, stream=True, options=options))
        with pytest.raises(APITimeoutError):
            await world.items(stream)

    world.run(scenario)
