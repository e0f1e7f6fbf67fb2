"""The groupers of the three worlds: who calls functions, when, and what their errors become."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

import pytest

from tests.transcripts.test_grouping import delta
from tests.worlds import World
from trunkline import OpenAIError
from trunkline.discovery.transports import running_loop
from trunkline.live_transcripts import (
    AsyncTranscriptGrouper,
    TranscriptGrouper,
    TranscriptSegment,
    TranscriptSegmentClosedEvent,
)
from trunkline.testing import VirtualClock
from trunkline.transcripts import awaiting

pytestmark = pytest.mark.thorough

UPDATED, CLOSED = "segment.updated", "segment.closed"


def made(world: World, **options: Any) -> Any:
    kind: Any = TranscriptGrouper if world.is_sync else AsyncTranscriptGrouper
    return kind(**options)


async def within(world: World, grouper: Any, body: Callable[[], Any]) -> None:
    """Run `body` in the ``with`` block of the grouper."""
    if world.is_sync:
        with grouper:
            await body()
    else:
        async with grouper:
            await body()


def in_world(world: World, scenario: Callable[[Any], Any], **options: Any) -> Any:
    """Run a scenario with a grouper, inside its ``with`` block, and return the grouper."""
    grouper = made(world, **options)
    world.run(lambda: within(world, grouper, lambda: scenario(grouper)))
    return grouper


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> VirtualClock:
    """Virtual time for async groupers."""
    clock = VirtualClock()
    monkeypatch.setattr(awaiting, "running_loop", clock.loops.current)
    return clock


def test_functions_when_registered_then_they_are_called_in_order(world: World) -> None:
    """As decorators, once, several times; changes during a call are for the next update."""
    seen: list[str] = []

    async def scenario(grouper: Any) -> None:
        def second(segment: TranscriptSegment) -> None:
            seen.append(f"second {segment.text}")

        @grouper.once(UPDATED)
        def first(segment: TranscriptSegment) -> None:
            seen.append(f"first {segment.text}")
            grouper.off(UPDATED, second).off(UPDATED, second)
            grouper.on(UPDATED, lambda one: seen.append(f"late {one.text}"))

        assert grouper.on(UPDATED, second) is grouper
        assert grouper.once(UPDATED, second) is grouper

        @grouper.on(CLOSED)
        def closed(event: TranscriptSegmentClosedEvent) -> None:
            seen.append(f"{event.reason} {asdict(event.segment)['text']}")

        assert callable(first)
        assert callable(closed)
        await world.do(grouper.push(delta("user", "One", 0)))
        await world.do(grouper.push(delta("user", " two", 200)))
        with pytest.raises(ValueError, match=r"no event 'event': there are 'segment\.updated' and"):
            grouper.on("event", second)

    in_world(world, scenario)
    assert seen == ["first One", "second One", "second One", "late One two", "manual One two"]


def test_grouper_when_closed_by_its_function_then_the_others_still_come(world: World) -> None:
    """In order, and the function does not wait for itself."""
    seen: list[str] = []

    async def scenario(grouper: Any) -> None:
        async def first(_: Any) -> None:
            seen.append("first")
            await grouper.close()

        def first_sync(_: Any) -> None:
            seen.append("first")
            grouper.close()

        grouper.on(UPDATED, first_sync if world.is_sync else first)
        grouper.on(UPDATED, lambda _: seen.append("second"))
        grouper.on(CLOSED, lambda _: seen.append("closed"))
        await world.do(grouper.push(delta("user", "One", 0)))
        await world.do(grouper.push(delta("user", "One", 200)))
        with pytest.raises(OpenAIError, match="grouper is closed"):
            await world.do(grouper.push(delta("user", "Two", 400)))
        await world.do(grouper.close())

    in_world(world, scenario)
    assert seen == ["first", "second", "first", "second", "closed"]


def test_function_when_it_fails_then_push_raises_and_the_rest_comes_later(world: World) -> None:
    """The options of the grouper are checked when it is made."""
    seen: list[str] = []

    def failing(segment: TranscriptSegment) -> None:
        raise LookupError(segment.text)

    async def scenario(grouper: Any) -> None:
        grouper.once(UPDATED, failing)
        grouper.on(CLOSED, lambda event: seen.append(event.segment.text))
        await world.do(grouper.push(delta("user", "One", 0)))
        with pytest.raises(LookupError, match="One"):
            await world.do(grouper.push(delta("user", " two", 200)))
        await world.do(grouper.close())

    in_world(world, scenario)
    assert seen == ["One two"]
    with pytest.raises(OpenAIError, match="assistant_silence_ms must be"):
        made(world, assistant_silence_ms=-1)
    with pytest.raises(OpenAIError, match="must be a list of texts"):
        made(world, additional_acknowledgments="okay")


def test_block_when_it_fails_then_its_error_comes_and_the_segments_are_closed(
    world: World,
) -> None:
    seen: list[str] = []

    async def scenario(grouper: Any) -> None:
        grouper.on(CLOSED, lambda event: seen.append(event.reason))
        await world.do(grouper.push(delta("assistant", "One", 0)))
        raise LookupError("mine")

    with pytest.raises(LookupError, match="mine"):
        in_world(world, scenario)
    assert seen == ["manual"]


def test_thread_when_nothing_comes_then_it_closes_the_segment() -> None:
    """In sync code, in real time: 50 ms until the piece has settled."""
    closed, seen = threading.Event(), []

    def close(event: TranscriptSegmentClosedEvent) -> None:
        seen.append((event.reason, threading.current_thread().daemon))
        closed.set()

    with TranscriptGrouper(assistant_silence_ms=0) as grouper:
        grouper.on(CLOSED, close)
        grouper.push(delta("assistant", "One", 0))
        grouper.push(delta("assistant", "", 0, key="wakes nobody"))
        assert closed.wait(10)
    assert seen == [("inactivity", True)]


def test_thread_when_something_is_due_earlier_then_it_wakes() -> None:
    """In sync code, in real time: it waits for the end of a silence, and the user speaks."""
    seen: dict[str, threading.Event] = {"user": threading.Event(), "assistant": threading.Event()}
    with TranscriptGrouper(assistant_silence_ms=60_000) as grouper:
        grouper.on(UPDATED, lambda segment: seen[segment.speaker].set())
        grouper.push(delta("assistant", "One", 0))
        assert seen["assistant"].wait(10)
        grouper.push(delta("user", "Two", 1000))
        assert seen["user"].wait(10)


def test_thread_when_its_function_fails_then_the_hook_of_threads_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """And the next thread closes the segment, in real time."""
    told: list[Any] = []
    closed = threading.Event()
    monkeypatch.setattr(threading, "excepthook", told.append)
    with TranscriptGrouper(assistant_silence_ms=100) as grouper:
        grouper.on(UPDATED, lambda segment: 1 / 0)  # type: ignore[arg-type, return-value]  # it fails
        grouper.on(CLOSED, lambda event: closed.set())
        grouper.push(delta("assistant", "One", 0))
        assert closed.wait(10)
    assert [one.exc_type for one in told] == [ZeroDivisionError]


def test_threads_when_one_calls_functions_then_the_others_do_not_wait() -> None:
    """It calls them for their updates as well, one after the other."""
    entered, released, seen = threading.Event(), threading.Event(), []

    def slow(segment: TranscriptSegment) -> None:
        entered.set()
        assert released.wait(10)
        seen.append(segment.text)

    grouper = TranscriptGrouper()
    grouper.push(delta("user", "One", 0))
    grouper.on(UPDATED, slow).on(CLOSED, lambda event: seen.append(event.reason))
    pushing = threading.Thread(target=grouper.push, args=(delta("user", " two", 200),))
    pushing.start()
    assert entered.wait(10)
    grouper.close()
    assert seen == []
    released.set()
    pushing.join(10)
    assert seen == ["One", "One two", "manual"]


def test_tasks_when_nothing_comes_then_they_close_the_segment(
    async_world: World, clock: VirtualClock
) -> None:
    """At the same moments as in the policy, and awaiting async functions."""
    seen: list[Any] = []

    async def scenario(grouper: Any) -> None:
        loop = clock.loops.current()

        async def note(update: Any) -> None:
            await loop.sleep(0)
            seen.append((round(clock.now() * 1000), getattr(update, "reason", UPDATED)))

        grouper.on(UPDATED, note).on(CLOSED, note)
        await grouper.push(delta("assistant", "One", 0))
        await loop.sleep(1)
        await grouper.push(delta("user", "Two", 500))
        await loop.sleep(10)
        await grouper.push(delta("assistant", "Three", 11_000))
        await loop.sleep(3)

    in_world(async_world, scenario)
    assert seen == [
        (50, UPDATED),
        (1050, "speaker_change"),
        (1050, UPDATED),
        (11_050, "speaker_change"),
        (11_050, UPDATED),
        (13_000, "inactivity"),
    ]


def test_grouper_when_its_block_has_not_begun_then_only_asyncio_can_use_it(
    async_world: World,
) -> None:
    """A task of trio needs a scope. Another loop cannot use a grouper in either world."""
    grouper = AsyncTranscriptGrouper()
    seen: list[str] = []
    grouper.on(CLOSED, lambda event: seen.append(event.segment.text))

    async def scenario() -> None:
        await grouper.push(delta("user", "One", 0))
        await grouper.close()

    if async_world.name == "trio":
        with pytest.raises(OpenAIError, match="has tasks: use it in `async with`"):
            async_world.run(scenario)
        async_world.run(lambda: within(async_world, grouper, scenario))
    else:
        async_world.run(scenario)
    assert seen == ["One"]
    with pytest.raises(OpenAIError, match="belongs to the event loop"):
        async_world.run(scenario)


def test_task_when_cancelled_then_the_next_change_starts_another(clock: VirtualClock) -> None:
    """By a program that ends all tasks but its own."""
    seen: list[str] = []

    async def scenario() -> None:
        grouper = AsyncTranscriptGrouper()
        grouper.on(CLOSED, lambda event: seen.append(event.reason))
        await grouper.push(delta("assistant", "One", 0))
        await clock.loops.current().sleep(0.001)
        for task in asyncio.all_tasks() - {asyncio.current_task()}:
            task.cancel()
        await clock.loops.current().sleep(0.001)
        await grouper.push(delta("assistant", "Two", 1))
        await clock.loops.current().sleep(10)

    asyncio.run(scenario())
    assert seen == ["inactivity"]


def test_task_when_its_function_fails_then_the_loop_or_the_block_has_the_error(
    async_world: World, clock: VirtualClock
) -> None:
    """Asyncio continues; trio cancels the block, and the end of the session is still reported."""
    told: list[Any] = []
    seen: list[str] = []

    def fail(_: TranscriptSegment) -> None:
        raise LookupError("mine")

    async def scenario(grouper: Any) -> None:
        if async_world.name == "asyncio":
            handler = lambda _, context: told.append(context["exception"])  # noqa: E731  # short
            asyncio.get_running_loop().set_exception_handler(handler)
        grouper.once(UPDATED, fail)
        grouper.on(CLOSED, lambda event: seen.append(event.reason))
        await grouper.push(delta("assistant", "One", 0))
        await clock.loops.current().sleep(1)
        seen.append("continues")

    if async_world.name == "trio":
        with pytest.raises(LookupError, match="mine"):
            in_world(async_world, scenario)
        assert seen == ["manual"]
    else:
        in_world(async_world, scenario)
        assert [repr(one) for one in told] == ["LookupError('mine')"]
        assert seen == ["continues", "manual"]


@pytest.mark.parametrize("method", ["push", "close"])
def test_functions_when_their_caller_is_cancelled_then_they_are_called_to_the_end(
    async_world: World, method: str
) -> None:
    seen: list[str] = []

    async def scenario(grouper: Any) -> None:
        loop = running_loop()
        entered, released = loop.event(), loop.event()

        async def slow(_: Any) -> None:
            entered.set()
            await released.wait()
            seen.append("slow")

        await grouper.push(delta("user", "One", 0))
        await grouper.push(delta("user", " two", 200))
        grouper.on(UPDATED, slow).on(CLOSED, slow)
        grouper.on(UPDATED, lambda _: seen.append("last")).on(CLOSED, lambda _: seen.append("last"))
        call = grouper.close if method == "close" else lambda: grouper.push(delta("user", "!", 400))

        async def cancelled() -> None:
            with pytest.raises(TimeoutError):
                async with loop.timeout(0.01):
                    await call()

        await loop.gather([cancelled, entered.wait])
        assert seen == []
        released.set()
        await grouper.close()
        assert seen[:2] == ["slow", "last"]

    in_world(async_world, scenario)
    assert len(seen) == (2 if method == "close" else 4)


def test_error_when_the_only_one_who_waits_is_cancelled_then_the_loop_has_it() -> None:
    """In the same moment, in asyncio."""
    told: list[Any] = []

    async def main() -> None:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda _, context: told.append(context["exception"]))
        grouper = AsyncTranscriptGrouper()

        async def fail(_: Any) -> None:
            task.cancel()
            raise LookupError("mine")

        grouper.on(CLOSED, fail)
        await grouper.push(delta("user", "One", 0))
        task = asyncio.ensure_future(grouper.close())
        with pytest.raises(asyncio.CancelledError):
            await task
        await asyncio.sleep(0)
        await asyncio.sleep(0)

    asyncio.run(main())
    assert [repr(one) for one in told] == ["LookupError('mine')"]


def test_tasks_when_several_push_then_each_waits_for_all_updates(async_world: World) -> None:
    """And each raises the error that has kept them from being reported."""
    seen: list[str] = []

    async def scenario(grouper: Any) -> None:
        loop = running_loop()

        async def slow(segment: TranscriptSegment) -> None:
            await loop.sleep(0)
            seen.append(segment.text)
            if len(segment.text) == 4:
                raise LookupError("mine")

        async def push(number: int) -> None:
            await grouper.push(delta("user", "x", 200 * bool(number), key=str(number)))
            seen.append("after")

        async def fail(number: int) -> None:
            with pytest.raises(LookupError, match="mine"):
                await push(number)

        grouper.on(UPDATED, slow)
        await push(0)
        await loop.gather([lambda: push(1), lambda: push(2)])
        await loop.gather([lambda: fail(3), lambda: fail(4)])
        grouper.off(UPDATED, slow)

    in_world(async_world, scenario)
    assert seen == ["after", "x", "xx", "xxx", "after", "after", "xxxx"]
