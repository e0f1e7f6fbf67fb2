"""The time limits of streams, one by one, and streams that are abandoned or cancelled."""

from __future__ import annotations

import asyncio
import math
from typing import Any

import pytest

from trunkline.answers.deadlines import BodyDeadlines, took
from trunkline.errors import APIConnectionError, APITimeoutError
from trunkline.http import URL, Headers, Request, Response
from trunkline.network import Timeout
from trunkline.testing.fakes import fake_async_client, fake_client
from trunkline.testing.replies import Reply

ASK: Any = {"model": "m", "messages": [], "stream": True}
PING = b": ping\n\n"


def chunk(text: str = "x") -> dict[str, Any]:
    return {"id": "c", "choices": [{"index": 0, "delta": {"content": text}}]}


def read(world: Any, reply: Reply, timeout: Timeout) -> tuple[Any, list[Any], Any]:
    """Return the exception that ended the stream, the events before it, and the client."""
    client = world.client([reply])
    events: list[Any] = []

    async def scenario() -> Any:
        stream = await world.do(client.chat.completions.create(**ASK, timeout=timeout))
        try:
            while True:
                events.append(await world.first(stream))
        except (APITimeoutError, StopAsyncIteration) as end:
            return end

    return world.run(scenario), events, client


def test_first_event_limit_when_nothing_comes_then_the_stream_ends_there(world: Any) -> None:
    """The limit runs from the head to the first event; keep-alive comments do not count."""
    slow = Reply(200, [PING, 1.0] * 60)
    end, events, client = read(world, slow, Timeout(first_event=5))
    assert isinstance(end, APITimeoutError)
    assert end.phase == "body"
    assert events == []
    assert client.transport.clock.now() == pytest.approx(5, abs=0.01)
    assert client.transport.open_responses == 0


def test_idle_limit_when_only_pings_come_between_events_then_the_stream_ends(world: Any) -> None:
    """Only real events reset the idle limit, so a dead stream that still sends pings ends."""
    first = f"data: {chunk()}\n\n".replace("'", '"').encode()
    body: list[Any] = [first, *[1.0, PING] * 60]
    end, events, client = read(world, Reply(200, body), Timeout(idle=3))
    assert isinstance(end, APITimeoutError)
    assert len(events) == 1
    assert client.transport.clock.now() == pytest.approx(3, abs=0.01)
    assert client.transport.open_responses == 0


def test_idle_limit_when_events_keep_coming_then_the_stream_may_take_long(world: Any) -> None:
    """Each event restarts the idle limit."""
    reply = Reply.of_events(*[chunk()] * 20, pause=2.0)
    end, events, client = read(world, reply, Timeout(idle=3))
    assert isinstance(end, StopAsyncIteration)
    assert len(events) == 20
    assert client.transport.clock.now() >= 40


def test_first_event_limit_when_the_first_has_come_then_it_no_longer_counts(world: Any) -> None:
    """After the first event, `first_event` no longer limits the time between events."""
    reply = Reply.of_events(chunk(), done=False, end=[50.0, b"data: [DONE]\n\n"])
    end, events, _ = read(world, reply, Timeout(first_event=1))
    assert isinstance(end, StopAsyncIteration)
    assert len(events) == 1


@pytest.mark.parametrize("timeout", [Timeout(idle=3), Timeout(first_event=3, idle=3)])
def test_event_limits_when_the_user_takes_long_then_that_is_not_counted(
    world: Any, timeout: Timeout
) -> None:
    """The limits bound the wait for the server, not the time that the user spends on each event."""
    client = world.client([Reply.of_events(*[chunk()] * 3, pause=1.0)])

    async def scenario() -> int:
        stream = await world.do(client.chat.completions.create(**ASK, timeout=timeout))
        for _ in range(3):
            client.transport.clock.advance(60)
            await world.first(stream)
        return len(await world.items(stream))

    assert world.run(scenario) == 0
    assert client.transport.open_responses == 0


def test_limits_of_a_sync_stream_then_its_transport_is_told_seconds_or_none() -> None:
    """The transport gets None for "no limit", because sockets reject an infinite timeout."""
    client = fake_client([Reply.of_events(chunk(), chunk(), pause=1.0)])
    stream = client.chat.completions.create(**ASK, timeout=Timeout(read=None, first_event=5))
    source: Any = stream.response.stream
    told: list[Any] = []
    source.set_read_timeout = lambda seconds: told.append(seconds) or True
    assert len(list(stream)) == 2
    assert told[:2] == [5, None]


def test_total_limit_when_events_keep_coming_then_the_stream_ends_all_the_same(
    world: Any,
) -> None:
    """`total` covers the whole call, from its first attempt to the end of its stream."""
    reply = Reply.of_events(*[chunk()] * 60, pause=1.0).evolve(delay=2.0)
    end, events, client = read(world, reply, Timeout(total=10))
    assert isinstance(end, APITimeoutError)
    assert end.phase == "total"
    assert 6 <= len(events) <= 8
    assert client.transport.clock.now() == pytest.approx(10, abs=0.01)
    assert client.transport.open_responses == 0


def test_limits_when_longer_than_the_read_limit_then_that_still_holds(world: Any) -> None:
    """A silent connection fails after `read` seconds, even if `idle` is longer."""
    end, _, client = read(world, Reply(200, [math.inf]), Timeout(read=4, idle=100))
    assert isinstance(end, APITimeoutError)
    assert client.transport.clock.now() == pytest.approx(4, abs=0.01)


@pytest.mark.parametrize(
    ("body", "timeout", "said", "phase"),
    [
        ([math.inf], Timeout(first_event=3), "the next event of the stream did not arrive in time",
         "body"),
        ([math.inf], Timeout(read=3, idle=9), "the next piece of the body did not arrive in time",
         "body"),
        ([math.inf], Timeout(total=3), "the call did not finish within 3 s", "total"),
    ],
)  # fmt: skip
def test_limit_of_an_async_stream_when_it_passes_then_the_error_says_which(
    async_world: Any, body: Any, timeout: Timeout, said: str, phase: str
) -> None:
    """The event, the piece or the call was late."""
    end, _, _ = read(async_world, Reply(200, body), timeout)
    assert str(end).startswith(said)
    assert (end.phase, end.elapsed) == (phase, pytest.approx(3, abs=0.01))


def test_async_stream_when_only_its_first_event_is_limited_then_the_others_come(
    async_world: Any,
) -> None:
    """Without any limit left, the stream waits as long as it takes."""
    reply = Reply.of_events(chunk(), chunk(), pause=2.0)
    end, events, _ = read(async_world, reply, Timeout(read=None, first_event=5))
    assert (len(events), type(end)) == (2, StopAsyncIteration)


def limits(timeout: Timeout, *, events: bool = True) -> BodyDeadlines:
    request = Request("GET", URL.parse("https://h/"), timeout=timeout)
    return BodyDeadlines(Response(200, Headers(), request), events=events)


def test_limit_when_exactly_its_seconds_have_passed_then_it_is_reached() -> None:
    """While a piece is decoded, the clock is looked at too."""
    deadlines = limits(Timeout(idle=5))
    deadlines.check(lambda: 1.0)
    deadlines.check(lambda: 5.5)
    with pytest.raises(APITimeoutError):
        deadlines.check(lambda: 6.0)


def test_limits_when_there_are_none_but_read_then_no_clock_is_needed() -> None:
    """The transport enforces `read` by itself, and limits of events do not concern bytes."""
    assert not limits(Timeout(read=5)).active
    assert not limits(Timeout(idle=5, first_event=5), events=False).active
    for timeout in (Timeout(idle=5), Timeout(first_event=5)):
        assert limits(timeout).active
    limits(Timeout(read=5)).check(lambda: pytest.fail("the clock was read"))


def test_error_of_a_sync_transport_when_a_piece_is_late_then_it_is_raised_unchanged() -> None:
    """Except for `total`, which the transport does not know."""
    late = APITimeoutError("nothing within 4 s", phase="body")

    class Source:
        def set_read_timeout(self, seconds: float | None) -> None:
            told.append(seconds)

    def pieces() -> Any:
        raise late
        yield b""

    told: list[float | None] = []
    with pytest.raises(APITimeoutError) as caught:
        limits(Timeout(read=4, idle=9)).pull(pieces(), Source(), lambda: 0.0)
    assert caught.value is late
    assert told == [4]


async def bytes_of(world: Any, client: Any, **options: Any) -> bytes:
    manager = client.with_streaming_response.get("/x", cast_to=object, **options)
    if world.is_sync:
        with manager as response:
            return b"".join(response.iter_bytes())
    async with manager as response:
        return b"".join([piece async for piece in response.iter_bytes()])


def test_bytes_when_they_come_slowly_then_limits_of_events_do_not_count(world: Any) -> None:
    """`idle` and `first_event` are for streams of events."""
    client = world.client([Reply(200, [b"a", 5.0, b"b"])])
    timeout = Timeout(idle=3, first_event=3, total=60)
    assert world.run(lambda: bytes_of(world, client, timeout=timeout)) == b"ab"


def test_bytes_when_they_are_late_then_the_error_has_the_seconds_of_the_call(world: Any) -> None:
    """From the beginning of the call, not of the body."""
    reply = Reply(200, [b"a", math.inf]).evolve(delay=3.0)
    client = world.client([Reply.of_error(500), reply], max_retries=1)
    client.transport.clock.advance(100)
    with pytest.raises(APITimeoutError) as caught:
        world.run(lambda: bytes_of(world, client, timeout=Timeout(total=7)))
    waited = client.transport.clock.now() - 100
    assert caught.value.elapsed == pytest.approx(waited, abs=0.01)


def test_elapsed_when_it_is_known_then_it_stays() -> None:
    """An error keeps the seconds that it has, and has none if nobody knows when the call began."""
    response = Response(200, Headers(), Request("GET", URL.parse("https://h/")))
    error = APIConnectionError("reset", phase="body")
    took(error, response, 9.0)
    assert error.elapsed is None
    response.started = 4.0
    for now in (9.0, 11.0):
        took(error, response, now)
        assert error.elapsed == 5.0


def test_for_over_a_sync_stream_when_left_by_break_then_it_is_closed_at_once() -> None:
    """`break` alone closes the connection, even if the caller keeps the stream."""
    client = fake_client([Reply.of_events(chunk("a"), chunk("b"), end=[math.inf])])
    stream = client.chat.completions.create(**ASK)
    for _ in stream:
        assert client.transport.open_responses == 1
        break
    assert client.transport.open_responses == 0
    assert stream.request_id is None


def test_for_over_a_sync_stream_when_the_consumer_fails_then_it_is_closed_at_once() -> None:
    """The connection is closed although the exception's traceback still refers to the stream."""
    client = fake_client([Reply.of_events(chunk("a"), end=[math.inf])])
    stream = client.chat.completions.create(**ASK)

    def consume() -> None:
        for _ in stream:
            raise KeyError("mine")

    with pytest.raises(KeyError) as caught:
        consume()
    assert client.transport.open_responses == 0
    assert caught.value.args == ("mine",)
    stream.close()


def test_async_for_when_left_within_async_with_then_it_is_closed(async_world: Any) -> None:
    """Leaving ``async for`` does not close the stream; leaving its context manager does."""
    client = async_world.client([Reply.of_events(chunk("a"), chunk("b"), end=[math.inf])])

    async def scenario() -> None:
        async with await client.chat.completions.create(**ASK) as stream:
            async for _ in stream:
                break
            assert client.transport.open_responses == 1
        assert client.transport.open_responses == 0

    async_world.run(scenario)


def test_async_stream_when_cancelled_in_asyncio_then_closing_is_shielded() -> None:
    """Closing completes after the cancellation, although it takes several turns of the loop."""
    client = fake_async_client([Reply.of_events(chunk("a"), end=[math.inf], done=False)])
    started: list[Any] = []

    async def consume() -> None:
        stream = await client.chat.completions.create(**ASK)
        _make_slow(stream, asyncio.sleep)
        async for event in stream:
            started.append(event)

    async def scenario() -> None:
        task = asyncio.create_task(consume())
        while not started:
            await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(scenario())
    assert client.transport.open_responses == 0


def test_async_stream_when_cancelled_in_trio_then_closing_is_shielded() -> None:
    """Closing completes although its scope is cancelled."""
    import trio

    client = fake_async_client([Reply.of_events(chunk("a"), end=[math.inf], done=False)])
    started: list[Any] = []

    async def consume() -> None:
        stream = await client.chat.completions.create(**ASK)
        _make_slow(stream, trio.sleep)
        async for event in stream:
            started.append(event)

    async def scenario() -> None:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(consume)
            while not started:
                await trio.lowlevel.checkpoint()
            nursery.cancel_scope.cancel()

    trio.run(scenario)
    assert client.transport.open_responses == 0


def _make_slow(stream: Any, sleep: Any) -> None:
    source = stream.response.stream
    close = source.aclose

    async def aclose() -> None:
        for _ in range(5):
            await sleep(0)
        await close()

    source.aclose = aclose
