"""Taps: what they see, change, drop and add, wherever a body is read."""

from __future__ import annotations

import gzip
import logging
import sys
from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, strategies as st

from tests.answers.test_event_reader import ANSWERS, CHAT
from trunkline.answers.event_reader import EventReader
from trunkline.answers.tapped_bytes import decoder
from trunkline.answers.tapping import Taps
from trunkline.hooks import hookimpl
from trunkline.http import URL, Headers, Request, Response, ServerSentEvent
from trunkline.middleware import Layer, Stage
from trunkline.taps import Ending, Tap
from trunkline.testing.replies import Reply

SSE = {"content-type": "text/event-stream"}
ODD = (
    b'\xef\xbb\xbf: hello\r\n\r\nid: 7\r\ndata: {"n":1}\r\n\r\nevent: note\rdata: {"n":\rdata: 2}'
    b'\r\rretry: 5\n\n\n\ndata: {"n":3}\n\n\r\ndata: [DONE]\n\ndata: late\n\n'
)


class Looking(Tap):
    """Looks at everything and changes nothing."""

    def __init__(self) -> None:
        self.seen: list[bytes] = []
        self.endings: list[Ending] = []

    def event(self, event: ServerSentEvent) -> None:
        self.seen.append(event.data)

    def piece(self, piece: bytes) -> bytes:
        self.seen.append(piece)
        return piece

    def end(self, ending: Ending) -> None:
        self.endings.append(ending)


class Changing(Tap):
    """Drops the events "1", doubles "2", changes "3", and adds one at the end."""

    def event(self, event: ServerSentEvent) -> Any:
        ways: dict[bytes, Any] = {
            b"1": (), b"2": (event, event), b"3": ServerSentEvent(b"30", "named", "9", 4),
        }  # fmt: skip
        return ways.get(event.data)

    def piece(self, piece: bytes) -> bytes:
        return piece.upper()

    def flush(self) -> Any:
        return [ServerSentEvent(b"99")]


class Shouting(Tap):
    """Drops events, and has pieces in capitals."""

    def event(self, event: ServerSentEvent) -> Any:
        return ()

    def piece(self, piece: bytes) -> bytes:
        return piece.upper()


class Adding(Tap):
    """Adds 1 to each event, so that the order of taps shows."""

    def event(self, event: ServerSentEvent) -> ServerSentEvent:
        return ServerSentEvent(b"%d" % (int(event.data) + 1))


class Holding(Tap):
    """Keeps each piece back until the next one."""

    def __init__(self) -> None:
        self.held = b""

    def piece(self, piece: bytes) -> bytes:
        self.held, out = piece, self.held
        return out

    def flush(self) -> bytes:
        return self.held


class Placing:
    """A plugin that places new taps on each response."""

    def __init__(self, *kinds: Callable[[], Tap], stage: Stage = Stage.WIRE) -> None:
        self.kinds = kinds
        self.stage = stage
        self.taps: list[Any] = []

    @hookimpl
    def around(self) -> Iterable[Layer]:
        return [Layer(self.stage, "placing", self.placed)]

    def placed(self, request: Request, proceed: Any) -> Any:
        response: Response = yield from proceed(request)
        for kind in self.kinds:
            self.taps.append(kind())
            response.tap(self.taps[-1])
        return response


def events(*numbers: int) -> Reply:
    return Reply.of_events(*numbers)


async def typed(world: Any, client: Any) -> Any:
    return await world.items(await world.do(client.get("/x", cast_to=object, stream=True)))


async def opened(world: Any, client: Any, read: Callable[[Any], Any], **options: Any) -> Any:
    manager = client.with_streaming_response.get("/x", cast_to=object, **options)
    if world.is_sync:
        with manager as response:
            found = read(response)
            return list(found) if hasattr(found, "__iter__") else found
    async with manager as response:
        found = read(response)
        return await (world.items if hasattr(found, "__aiter__") else world.do)(found)


@pytest.mark.parametrize("stage", Stage)
def test_tap_when_it_changes_events_then_the_stream_has_what_it_returned(
    world: Any, stage: Stage
) -> None:
    """An event can be dropped, doubled and changed; what was kept back comes before the end."""
    plugin = Placing(Changing, stage=stage)
    client = world.client([events(1, 2, 3, 4)], plugins=[plugin])
    assert world.run(lambda: typed(world, client)) == [2, 2, 30, 4, 99]


def test_taps_when_there_are_several_then_the_inner_one_runs_first(world: Any) -> None:
    """The outer tap gets the events that the inner one returns, also at the end."""
    inner, outer = Placing(Changing), Placing(Adding, Looking, stage=Stage.CALL)
    client = world.client([events(1, 2, 3, 4)], plugins=[outer, inner])
    assert world.run(lambda: typed(world, client)) == [3, 3, 31, 5, 100]
    assert outer.taps[1].seen == [b"3", b"3", b"31", b"5", b"100"]
    assert outer.taps[1].endings[0].events == 4


@pytest.mark.parametrize("read", ["bytes", "lines", "text", "whole", "raw"])
def test_tap_when_a_body_of_events_is_read_as_bytes_then_it_is_run_too(
    world: Any, read: str
) -> None:
    """An open body and one that is read as a whole are written again with the changed events."""
    client = world.client([events(1, 2, 3, 4)], plugins=[Placing(Changing)])
    expected = (
        b"data: 2\n\ndata: 2\n\nevent: named\nid: 9\nretry: 4\ndata: 30\n\ndata: 4\n\n"
        b"data: 99\n\ndata: [DONE]\n\n"
    )
    ways: dict[str, Any] = {
        "bytes": lambda response: response.iter_bytes(),
        "lines": lambda response: response.iter_lines(),
        "text": lambda response: response.iter_text(),
        "whole": lambda response: response.read(),
    }

    async def scenario() -> Any:
        if read == "raw":
            got = await world.do(client.with_raw_response.get("/x", cast_to=str))
            return got.content
        return await opened(world, client, ways[read], stream=True)

    got = world.run(scenario)
    if read in {"whole", "raw"}:
        assert bytes(got) == expected
    elif read == "lines":
        assert got == expected.decode().removesuffix("\n").split("\n")
    else:
        assert (b"" if read == "bytes" else "").join(got) == (
            expected if read == "bytes" else expected.decode()
        )


@pytest.mark.parametrize(
    ("status", "media_type", "events", "expected"),
    [
        (200, "Text/Event-Stream; charset=utf-8", False, b""),
        (200, "", True, b""),
        (200, "", False, b"DATA: 1\n\n"),
        (300, "", True, b"DATA: 1\n\n"),
        (200, "application/json", True, b"DATA: 1\n\n"),
    ],
)
def test_tap_when_bytes_may_be_events_then_the_content_type_decides(
    status: int, media_type: str, events: bool, expected: bytes
) -> None:
    """Without one, bytes are events if these were asked for, and if there is no error."""
    request = Request("GET", URL.parse("https://h/v1"), events=events)
    response = Response(status, Headers({"content-type": media_type}), request)
    response.tap(Shouting())
    taps: Taps = response.taps  # type: ignore[assignment]  # placed above
    through = decoder(taps, response, taps.placed)
    assert b"".join([*through.push(b"data: 1\n\n"), *through.finish()]) == expected


@given(st.lists(st.integers(0, len(ODD)), max_size=8))
def test_tap_when_it_only_looks_then_bytes_stay_wherever_they_are_cut(cuts: list[int]) -> None:
    """Comments, line ends of all kinds, ids and what follows ``[DONE]`` keep their bytes."""
    request = Request("GET", URL.parse("https://h/v1"), events=True)
    response = Response(200, Headers(SSE), request)
    tap = Looking()
    response.tap(tap)
    taps: Taps = response.taps  # type: ignore[assignment]  # placed above
    through = decoder(taps, response, taps.placed)
    places = sorted({0, len(ODD), *cuts})
    pieces = [ODD[start:end] for start, end in pairwise(places)]
    made = [piece for part in pieces for piece in through.push(part)]
    assert b"".join([*made, *through.finish()]) == ODD
    assert tap.seen == [b'{"n":1}', b'{"n":\n2}', b'{"n":3}']


@given(st.lists(st.integers(0, len(ODD)), max_size=8), st.booleans())
def test_tap_when_it_only_looks_then_typed_events_stay_wherever_they_are_cut(
    cuts: list[int], packed: bool
) -> None:
    """A stream with a tap delivers what the same stream delivers without one."""
    body = gzip.compress(ODD) if packed else ODD
    fields = {**SSE, **({"content-encoding": "gzip"} if packed else {})}
    response = Response(200, Headers(fields), Request("GET", URL.parse("https://h/v1")))
    tap = Looking()
    response.tap(tap)
    reader: EventReader[Any] = EventReader(response, None, CHAT)
    places = sorted({0, len(body), *(min(cut, len(body)) for cut in cuts)})
    got: list[Any] = []
    for start, end in pairwise(places):
        if reader.done:
            break
        reader.push(body[start:end])
        while reader.pending is not None:
            got += reader.ready
            reader.ready.clear()
            reader.push(b"")
    reader.end()
    assert ([*got, *reader.ready], reader.failure) == ([{"n": 1}, {"n": 2}, {"n": 3}], None)
    assert len(tap.seen) == 3


def test_tap_when_a_body_ends_without_done_then_it_is_flushed(world: Any) -> None:
    """The end of a body is enough where no last event is known."""
    plugin = Placing(Changing)
    client = world.client([Reply.of_events(1, 4, done=False)], plugins=[plugin])
    assert world.run(lambda: typed(world, client)) == [4, 99]


def test_tap_when_the_last_event_of_a_protocol_arrives_then_it_is_flushed() -> None:
    """Events that it kept back follow the last event, once; later events are not looked at."""
    response = Response(200, Headers(SSE), Request("GET", URL.parse("https://h/v1")))
    tap = Looking()
    for one in (Changing(), tap):
        response.tap(one)
    reader: EventReader[Any] = EventReader(response, None, ANSWERS)
    reader.push(b'data: 1\n\ndata: {"type": "response.completed"}\n\ndata: [DONE]\n\n')
    reader.end()
    assert list(reader.ready) == [{"type": "response.completed"}, 99]
    assert (reader.done, reader.failure, len(tap.seen)) == (True, None, 2)


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("packed", [False, True])
def test_tap_when_a_body_is_plain_then_its_pieces_pass(
    world: Any, stage: Stage, packed: bool
) -> None:
    """A body that is read as a whole is tapped once, before or after it has been read."""
    body, fields = b'{"a": "b"}', {"content-type": "application/json"}
    reply = Reply(200, body, fields)
    if packed:
        reply = Reply(200, gzip.compress(body), {**fields, "content-encoding": "gzip"})
    plugin = Placing(Changing0, Holding, Looking, stage=stage)
    client = world.client([reply, reply], plugins=[plugin])
    got = world.run(lambda: world.do(client.get("/x", cast_to=object)))
    assert got == {"A": "B"}
    assert b"".join(plugin.taps[2].seen) == b'{"A": "B"}'
    (ending,) = plugin.taps[2].endings
    assert (ending.how, ending.result, ending.events) == ("complete", got, 0)
    whole = world.run(lambda: opened(world, client, lambda response: response.iter_bytes()))
    assert b"".join(whole) == b'{"A": "B"}'
    assert [one.endings[0].how for one in plugin.taps if isinstance(one, Looking)] == [
        "complete", "complete",
    ]  # fmt: skip


def test_tap_when_an_open_body_is_parsed_then_its_end_has_the_result(world: Any) -> None:
    """As that of a plain call has."""
    plugin = Placing(Looking)
    client = world.client([Reply.of_json(5, headers={"x-request-id": "r"})], plugins=[plugin])
    assert world.run(lambda: opened(world, client, lambda response: response.parse())) == 5
    (ending,) = plugin.taps[0].endings
    assert (ending.how, ending.result, ending.request_id) == ("complete", 5, "r")
    assert ending == Ending(
        "complete", ending.request, 200, ending.headers, 0, result=5, source=ending.source
    )
    with pytest.raises(AttributeError):
        ending.how = "failed"


def test_ending_when_the_server_has_sent_a_usage_then_it_is_found() -> None:
    """At the top, or in the response that the last event of a stream has."""
    ending = Ending("complete", Request("GET", URL.parse("https://h")), 200, Headers(), 0.0)
    used = {"tokens": 1}
    found: dict[bytes | None, Any] = {
        b'{"usage": {"tokens": 1}}': used,
        b'{"response": {"usage": {"tokens": 1}}, "usage": null}': used,
        b'{"response": {"usage": 5}}': None, b'{"response": []}': None, b"[5]": None,
        b"sound": None, None: None,
    }  # fmt: skip
    assert {source: ending.evolve(source=source).usage for source in found} == found


def test_tap_when_a_method_is_that_of_the_base_then_it_changes_nothing() -> None:
    """Taps may call it with `super()`."""
    tap = Tap()
    event = ServerSentEvent(b"1")
    assert (tap.event(event), tap.piece(b"x"), tap.flush()) == (None, b"x", ())


class Changing0(Tap):
    """Changes pieces only."""

    def piece(self, piece: bytes) -> bytes:
        return piece.upper()


class Refusing(Tap):
    """Fails at the second event, and in pieces."""

    def __init__(self) -> None:
        self.count = 0

    def event(self, event: ServerSentEvent) -> None:
        self.count += 1
        if self.count == 2:
            raise ValueError("not this one")

    def piece(self, piece: bytes) -> bytes:
        raise ValueError("not this one")


@pytest.mark.parametrize("way", ["typed", "bytes", "plain"])
def test_tap_when_it_fails_then_the_call_ends_with_its_exception(world: Any, way: str) -> None:
    """The exception itself, with a note that names the tap; events before it are delivered."""
    plugin = Placing(Refusing, Looking)
    reply = Reply.of_json({}) if way == "plain" else events(1, 2, 3)
    client = world.client([reply], plugins=[plugin], max_retries=0)
    got: list[Any] = []

    async def scenario() -> Any:
        if way == "plain":
            return await world.do(client.get("/x", cast_to=object))
        if way == "bytes":
            return await opened(world, client, lambda one: one.iter_bytes(), stream=True)
        stream = await world.do(client.get("/x", cast_to=object, stream=True))
        while True:
            got.append(await world.first(stream))

    with pytest.raises(ValueError, match="not this one") as caught:
        world.run(scenario)
    assert got == ([1] if way == "typed" else [])
    if sys.version_info >= (3, 11):
        assert caught.value.__notes__ == ["raised by the tap tests.answers.test_taps.Refusing"]
    (ending,) = plugin.taps[1].endings
    assert (ending.how, ending.error) == ("failed", caught.value)
    assert client.transport.open_responses == 0


def test_tap_when_it_fails_at_the_last_event_then_its_exception_comes(world: Any) -> None:
    """Also for an event that only the end of the body completes."""
    sse = {"content-type": "text/event-stream"}
    client = world.client([Reply(200, b"data: 1\n\ndata: 2", sse)], plugins=[Placing(Refusing)])
    with pytest.raises(ValueError, match="not this one"):
        world.run(lambda: typed(world, client))
    assert client.transport.open_responses == 0


class Stopping(Tap):
    """Fails as an iterator ends."""

    def __init__(self, kind: type[Exception]) -> None:
        self.kind = kind

    def event(self, event: ServerSentEvent) -> None:
        raise self.kind

    def piece(self, piece: bytes) -> bytes:
        raise self.kind


@pytest.mark.thorough
@pytest.mark.parametrize("kind", [StopIteration, StopAsyncIteration])
@pytest.mark.parametrize("way", ["typed", "bytes", "plain"])
def test_tap_when_it_fails_as_an_iterator_ends_then_no_loop_ends_by_that(
    world: Any, kind: type[Exception], way: str
) -> None:
    """A ``next`` in a tap, without a default, would cut the user's stream without an error."""
    reply = Reply.of_json({}) if way == "plain" else events(1, 2)
    client = world.client([reply], plugins=[Placing(lambda: Stopping(kind))], max_retries=0)

    async def scenario() -> Any:
        if way == "plain":
            return await world.do(client.get("/x", cast_to=object))
        if way == "bytes":
            return await opened(world, client, lambda one: one.iter_bytes(), stream=True)
        return await typed(world, client)

    with pytest.raises(RuntimeError, match=f"a tap raised {kind.__name__}") as caught:
        world.run(scenario)
    assert isinstance(caught.value.__cause__, kind)
    assert client.transport.open_responses == 0


class Wrong(Tap):
    """Returns objects that are not events."""

    def event(self, event: ServerSentEvent) -> Any:
        return b"text"

    def piece(self, piece: bytes) -> Any:
        return "text"


@pytest.mark.parametrize(
    ("reply", "fact"),
    [(events(1), "must return events, not int"), (Reply.of_json({}), "bytes, not str")],
)
def test_tap_when_it_returns_something_else_then_the_error_says_so(
    world: Any, reply: Reply, fact: str
) -> None:
    """Bytes are not events, and a text is not a piece."""
    client = world.client([reply], plugins=[Placing(Wrong)])
    streams = reply.headers == SSE
    with pytest.raises(TypeError, match=fact):
        world.run(lambda: typed(world, client) if streams else
                  world.do(client.get("/x", cast_to=object)))  # fmt: skip


class Late(Tap):
    """Has a method that would never be awaited."""

    async def event(self, event: ServerSentEvent) -> None:  # type: ignore[override]  # the test
        """Look at it."""


def test_tap_when_it_cannot_work_then_it_is_refused(world: Any) -> None:
    """No tap, an async one, and one that is placed after the call has returned."""
    request = Request("GET", URL.parse("https://h/v1"))
    response = Response(200, Headers(), request)
    with pytest.raises(TypeError, match=r"inherit from trunkline\.Tap, unlike object"):
        response.tap(object())  # type: ignore[arg-type]  # the test
    with pytest.raises(TypeError, match=r"Late\.event is async"):
        response.tap(Late())
    client = world.client([events(1)])

    async def scenario() -> None:
        stream = await world.do(client.get("/x", cast_to=object, stream=True))
        with pytest.raises(RuntimeError, match="placed by layers"):
            stream.response.tap(Looking())
        await world.do(stream.close())

    world.run(scenario)


def test_tap_when_it_fails_in_end_then_that_is_logged(
    world: Any, caplog: pytest.LogCaptureFixture
) -> None:
    """The call is over, so that nothing can fail; the other taps learn of it."""

    class Falling(Tap):
        def end(self, ending: Ending) -> None:
            raise ValueError("too late")

    plugin = Placing(Falling, Looking)
    client = world.client([{}], plugins=[plugin])
    assert world.run(lambda: world.do(client.get("/x", cast_to=object))) == {}
    assert "Falling failed in `end`" in caplog.text
    assert len(plugin.taps[1].endings) == 1
    assert caplog.records[0].levelno == logging.ERROR
