"""Resuming: a layer continues a stream that has failed, and its user does not notice."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest

from tests.answers.test_taps import Looking, Placing, opened, typed
from trunkline.errors import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    OpenAIError,
    StreamTruncatedError,
)
from trunkline.flow import Read, Sleep
from trunkline.hooks import hookimpl
from trunkline.http import Headers, Request, Response
from trunkline.middleware import Layer, Stage
from trunkline.network import Timeout
from trunkline.taps import Ending
from trunkline.testing.replies import Reply

CUT = APIConnectionError("cut")


def part(*numbers: int, done: bool = False) -> Reply:
    """Return a stream that breaks off, unless it is done."""
    return Reply.of_events(*numbers, done=done, end=() if done else [CUT])


class Resuming:
    """Sends the request again when a stream fails, `times` times, after `pause` seconds."""

    def __init__(self, times: int = 1, pause: float = 0.0, stage: Stage = Stage.CALL) -> None:
        self.times = times
        self.pause = pause
        self.stage = stage
        self.asked: list[Ending] = []
        self.tap = Looking()
        self.first: Any = None

    @hookimpl
    def around(self) -> Iterable[Layer]:
        return [Layer(self.stage, "resuming", self.sent)]

    def sent(self, request: Request, proceed: Any) -> Any:
        def resume(ending: Ending) -> Any:
            self.asked.append(ending)
            if len(self.asked) > self.times:
                return None
            yield from Sleep(self.pause)
            return (yield from self.again(request, proceed))

        response = self.first = yield from proceed(request)
        response.tap(self.tap, resume=resume)
        return response

    def again(self, request: Request, proceed: Any) -> Any:
        return (yield from proceed(request))


class Reserving(Resuming):
    """Notes how many taps of inner layers have ended when it sends the request again."""

    def __init__(self, inner: Placing) -> None:
        super().__init__()
        self.inner = inner
        self.ended: list[int] = []

    def again(self, request: Request, proceed: Any) -> Any:
        self.ended.append(sum(len(tap.endings) for tap in self.inner.taps))
        return (yield from proceed(request))


async def as_bytes(world: Any, client: Any) -> Any:
    return await opened(world, client, lambda one: one.iter_bytes(), stream=True)


@pytest.mark.parametrize("stage", [Stage.CALL, Stage.ATTEMPT, Stage.WIRE])
def test_stream_when_a_layer_resumes_it_then_its_user_gets_all_events(
    world: Any, stage: Stage
) -> None:
    """Several failures, one stream; each tap learns of one end, with the figures of the whole."""
    plugin, inner = Resuming(2, stage=stage), Placing(Looking)
    outer = Placing(Looking, stage=Stage.CALL)
    answers = [part(1, 2), part(3), part(4, done=True)]
    client = world.client(answers, plugins=[outer, plugin, inner] if stage < 4
                          else [outer, plugin])  # fmt: skip
    assert world.run(lambda: typed(world, client)) == [1, 2, 3, 4]
    assert [type(one.error) for one in plugin.asked] == [StreamTruncatedError] * 2
    assert plugin.first.closed
    for tap in (plugin.tap, *outer.taps):
        (ending,) = tap.endings
        assert (ending.how, ending.events, tap.seen) == ("complete", 4, [b"1", b"2", b"3", b"4"])
    assert [tap.endings[0].how for tap in inner.taps] == (
        ["failed", "failed", "complete"] if stage < 4 else []
    )
    assert client.transport.open_responses == 0


def test_taps_of_inner_layers_when_a_stream_is_resumed_then_they_end_before_the_next_request(
    world: Any,
) -> None:
    """They may have reserved something that it needs. Each of them ends once."""
    inner = Placing(Looking, stage=Stage.ATTEMPT)
    plugin = Reserving(inner)
    client = world.client([part(1), part(2, done=True)], plugins=[plugin, inner])
    assert world.run(lambda: typed(world, client)) == [1, 2]
    assert plugin.ended == [1]
    assert [[one.how for one in tap.endings] for tap in inner.taps] == [["failed"], ["complete"]]


def test_open_body_when_a_layer_resumes_it_then_its_user_gets_all_bytes(world: Any) -> None:
    """An event that was cut is not delivered; the next response begins with whole ones."""
    first = Reply(200, (b"data: 1\n\nda", CUT), {"content-type": "text/event-stream"})
    plugin = Resuming()
    client = world.client([first, part(2, done=True)], plugins=[plugin])
    got = world.run(lambda: as_bytes(world, client))
    assert b"".join(got) == b"data: 1\n\ndata: 2\n\ndata: [DONE]\n\n"
    (ending,) = plugin.tap.endings
    assert (ending.how, ending.events) == ("complete", 2)
    assert client.transport.open_responses == 0


async def read(world: Any, client: Any) -> Any:
    return bytes(await opened(world, client, lambda one: one.read(), stream=True))


def test_open_body_when_it_is_read_as_a_whole_then_the_next_one_is_read_instead(world: Any) -> None:
    """Its user has nothing of the first one, and neither do taps."""
    plugin = Resuming()
    client = world.client([part(1, 2), part(3, done=True)], plugins=[plugin])
    assert world.run(lambda: read(world, client)) == b"data: 3\n\ndata: [DONE]\n\n"
    (ending,) = plugin.tap.endings
    assert (ending.how, ending.events, plugin.tap.seen) == ("complete", 1, [b"3"])
    assert client.transport.open_responses == 0


@pytest.mark.parametrize("call", [typed, as_bytes])
def test_stream_when_nobody_resumes_it_then_it_fails_as_before(
    world: Any, call: Callable[[Any, Any], Any]
) -> None:
    """A layer that returns None lets the first error through."""
    plugin = Resuming(1)
    client = world.client([part(1), part(2)], plugins=[plugin])
    with pytest.raises(APIConnectionError) as caught:
        world.run(lambda: call(world, client))
    assert len(plugin.asked) == 2
    (ending,) = plugin.tap.endings
    assert (ending.how, ending.error) == ("failed", caught.value)
    assert ending.events == 2
    assert client.transport.open_responses == 0


class Wrong(Resuming):
    """Returns a response that has no body."""

    def again(self, request: Request, proceed: Any) -> Any:
        return Response(200, Headers(), request)
        yield


class Reading(Resuming):
    """Returns a response whose body has been read."""

    def again(self, request: Request, proceed: Any) -> Any:
        response = yield from proceed(request)
        yield from Read(response)
        return response


@pytest.mark.parametrize("call", [typed, as_bytes, read])
@pytest.mark.parametrize(
    ("plugin", "answer", "kind"),
    [
        (Resuming, APIConnectionError("down"), APIConnectionError),
        (Resuming, Reply.of_error(300), APIStatusError),
        (Wrong, {}, OpenAIError),
        (Reading, {}, OpenAIError),
    ],
)
def test_stream_when_resuming_fails_then_its_user_gets_that_error(
    world: Any, call: Callable[[Any, Any], Any], plugin: Any, answer: Any, kind: Any
) -> None:
    """No connection, a status, and a response that cannot continue a stream."""
    made = plugin()
    inner = Placing(Looking)
    client = world.client([part(1), answer], plugins=[made, inner], max_retries=0)
    with pytest.raises(kind) as caught:
        world.run(lambda: call(world, client))
    if kind is OpenAIError:
        assert "must stay open" in str(caught.value)
    (ending,) = made.tap.endings
    assert (ending.how, ending.error) == ("failed", caught.value)
    assert all(len(tap.endings) == 1 for tap in inner.taps)
    assert client.transport.open_responses == 0


def test_stream_when_its_time_is_over_then_it_is_not_resumed_for_longer(world: Any) -> None:
    """`Timeout.total` limits the call with all that continues it."""
    plugin = Resuming(5, pause=4.0)
    answers = [part(1), part(2), part(3), part(4)]
    client = world.client(answers, plugins=[plugin], timeout=Timeout(total=10.0))
    with pytest.raises(APITimeoutError, match="within 10 s"):
        world.run(lambda: typed(world, client))
    assert len(plugin.asked) == 3
    assert plugin.tap.endings[0].elapsed == 10.0
    assert client.transport.open_responses == 0


def test_stream_when_it_is_left_while_it_is_resumed_then_everything_is_closed(
    async_world: Any,
) -> None:
    """A cancellation closes the stream, and its taps learn of it."""
    plugin = Resuming(1, pause=100.0)
    client = async_world.client([part(1)], plugins=[plugin], timeout=None)

    async def scenario() -> None:
        loop = client.transport.loop()
        stream = await client.get("/x", cast_to=object, stream=True)
        with pytest.raises(TimeoutError):
            async with loop.timeout(2.0):
                await async_world.items(stream)
        assert stream.response.closed

    async_world.run(scenario)
    assert [one.how for one in plugin.tap.endings] == ["closed"]
    assert client.transport.open_responses == 0


def test_stream_when_its_user_closed_it_then_nobody_is_asked(world: Any) -> None:
    """An error that the user does not see is not resumed."""
    plugin = Resuming()
    client = world.client([part(1)], plugins=[plugin])

    async def scenario() -> None:
        stream = await world.do(client.get("/x", cast_to=object, stream=True))
        await world.first(stream)
        await world.do(stream.close())

    world.run(scenario)
    assert plugin.asked == []
    assert [one.how for one in plugin.tap.endings] == ["closed"]


def test_resume_when_it_is_async_then_it_is_refused() -> None:
    """A layer yields effects."""

    async def late(ending: Ending) -> None:
        """Would never be awaited."""

    from trunkline.http import URL

    response = Response(200, Headers(), Request("GET", URL.parse("https://h/v1")))
    with pytest.raises(TypeError, match="generator function that yields effects"):
        response.tap(Looking(), resume=late)  # type: ignore[arg-type]  # the test
