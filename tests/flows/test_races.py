"""Races: which flow wins, and that nothing is left of the others, in every world."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest

from trunkline import flow as effects
from trunkline.errors import APIConnectionError
from trunkline.flow import (
    Call,
    Flow,
    Gather,
    Keep,
    NoneAcceptedError,
    Now,
    Race,
    Read,
    ReadBody,
    Send,
    Sleep,
    TimedOut,
    Within,
)
from trunkline.flows.drive_async import AsyncDriver
from trunkline.flows.drive_sync import SyncDriver
from trunkline.http import URL, Body, Request, Response
from trunkline.testing import AsyncFakeTransport, FakeTransport, Reply, play

REQUEST = Request("GET", URL.parse("http://h/v1"))
PATIENCE = 5


def ended(before: set[threading.Thread]) -> None:
    """Wait for all threads but those of `before`. Fails after some seconds."""
    ends = time.monotonic() + PATIENCE
    while others := set(threading.enumerate()) - before:
        assert time.monotonic() < ends, others
        for thread in others:
            if thread.is_alive():  # else it is just being started
                thread.join(0.1)


def race(flows: list[Flow[Any]], accept: Callable[[Any], Any] | None = None) -> Flow[Any]:
    return (yield from Race(flows, accept=accept))


def timed(flow: Flow[Any]) -> Flow[tuple[Any, float]]:
    result = yield from flow
    return result, (yield from Now())


def returns(result: Any, after: float) -> Flow[Any]:
    yield from Sleep(after)
    return result


def raises(error: Exception, after: float) -> Flow[Any]:
    yield from Sleep(after)
    raise error


def sends(after: float = 0) -> Flow[Response]:
    if after:
        yield from Sleep(after)
    return (yield from Send(REQUEST))


def test_race_when_one_flow_is_first_then_its_result_comes_at_its_time(world: Any) -> None:
    """The winner is the first in time, not in the list, and the others do not delay it."""
    flow = timed(race([returns("late", 60), returns("first", 2), returns("never", 3)]))
    assert world.drive(flow)[0] == ("first", 2)


def test_race_when_results_are_not_accepted_then_the_first_good_one_wins(world: Any) -> None:
    """A result that `accept` refuses, or an error, leaves the race to the others."""
    flows = [returns(1, 1), raises(KeyError("lost"), 2), returns(3, 3), returns(5, 4)]
    assert world.drive(timed(race(flows, lambda result: result >= 3)))[0] == (3, 3)


def test_race_when_no_flow_succeeds_then_the_last_error_is_raised(world: Any) -> None:
    """The last in time, even if a refused result came after it."""
    flows = [raises(KeyError("last"), 2), raises(KeyError("first"), 1), returns(0, 3)]
    with pytest.raises(KeyError, match="last"):
        world.drive(race(flows, lambda _: False))


def test_race_when_all_results_are_refused_then_an_error_says_so(world: Any) -> None:
    """The error has the results, in the order in which they came."""
    with pytest.raises(NoneAcceptedError, match="none of the 2 results") as caught:
        world.drive(race([returns("b", 2), returns("a", 1)], lambda _: False))
    assert caught.value.results == ("a", "b")


def test_race_when_accept_fails_then_its_error_ends_the_race(world: Any) -> None:
    """A mistake in `accept` is not taken for a failure of a flow."""
    flow = timed(race([returns(1, 1), returns(2, 60)], lambda _: {}["missing"]))
    transport = world.transport()
    with pytest.raises(KeyError, match="missing"):
        world.run(lambda: world.do(world.driver(transport).run(flow)))
    assert transport.clock.now() == 1


def test_race_when_accept_is_async_then_it_is_refused(world: Any) -> None:
    """A coroutine is always true, so it would accept everything."""

    async def accept(_: Any) -> bool:
        return False

    with pytest.raises(TypeError, match="pass a plain function"):
        world.drive(race([returns(1, 0)], accept))


def test_race_when_it_has_no_flows_then_it_is_refused() -> None:
    """Neither a result nor an error could come of it."""
    with pytest.raises(ValueError, match="at least one flow"):
        Race([])


def test_hedge_when_the_first_request_is_slow_then_the_second_one_wins(world: Any) -> None:
    """A second request after a pause, while the first still waits for its head."""
    replies = iter([Reply(200, b"slow", delay=10), Reply(200, b"quick", delay=0.5)])

    def flow() -> Flow[bytes]:
        response = yield from Race([sends(), sends(after=1)])
        return (yield from Read(response))

    answer, transport = world.drive(timed(flow()), lambda _: next(replies))
    assert answer == (b"quick", 1.5)
    assert len(transport.requests) == 2
    assert transport.open_responses == 0


def test_hedge_when_the_first_request_is_quick_then_no_second_one_is_sent(world: Any) -> None:
    """The pause of the second flow ends with the race."""
    answer, transport = world.drive(
        timed(race([sends(), sends(after=1)])), [Reply(200, b"", delay=0.2)]
    )
    assert answer[1] == 0.2
    assert len(transport.requests) == 1


def test_race_when_decided_then_only_the_response_of_the_winner_is_open(world: Any) -> None:
    """Those of losers and of refused results are closed before the flow continues."""
    statuses = iter([Reply(500, b"a"), Reply(200, b"b"), Reply(200, b"c", delay=9)])
    transport = world.transport(lambda _: next(statuses))

    def flow() -> Flow[tuple[int, bytes]]:
        flows = [sends(), sends(after=1), sends(after=0.5)]
        response = yield from Race(flows, accept=lambda one: one.status == 200)
        return transport.open_responses, (yield from Read(response))

    assert world.run(lambda: world.do(world.driver(transport).run(flow()))) == (1, b"b")
    assert transport.open_responses == 0


def test_race_when_a_response_is_kept_then_it_stays_open_only_if_it_wins(world: Any) -> None:
    """A flow cannot keep a response that nobody gets."""

    def keeps(after: float) -> Flow[Response]:
        response = yield from sends(after)
        yield from Keep(response)
        yield from Sleep(after)
        return response

    transport = world.transport([Reply(200, b"x")] * 3)
    response = world.run(
        lambda: world.do(
            world.driver(transport).run(
                race([keeps(1), keeps(2), keeps(1.5)], lambda one: one.request is REQUEST)
            )
        )
    )
    assert response.status == 200
    assert transport.open_responses == 1


def test_race_when_responses_are_kept_within_the_winner_then_they_stay_open(world: Any) -> None:
    """The winner has flows of its own, each of which keeps a response."""

    def keeps() -> Flow[Response]:
        response = yield from sends()
        yield from Keep(response)
        return response

    transport = world.transport([Reply(200, b"x")] * 2)
    both = Gather([keeps(), keeps()]).__iter__()
    kept = world.run(lambda: world.do(world.driver(transport).run(race([both, returns([], 9)]))))
    assert [response.status for response in kept] == [200, 200]
    assert transport.open_responses == 2


def test_race_when_responses_are_kept_within_a_loser_then_they_are_closed(world: Any) -> None:
    """Nobody gets them."""

    def keeps() -> Flow[Response]:
        response = yield from sends()
        yield from Keep(response)
        return response

    def loses() -> Flow[str]:
        yield from Gather([keeps(), keeps()])
        yield from Sleep(60)
        return "lost"

    answers = [Reply(200, b"x")] * 2
    answer, transport = world.drive(race([loses(), returns("won", 9)]), answers)
    assert (answer, len(transport.requests), transport.open_responses) == ("won", 2, 0)


def test_race_within_a_race_when_the_outer_one_is_decided_then_all_end(world: Any) -> None:
    """The flows of a loser end with it, and close what they opened."""
    inner = race([returns("a", 50), sends(), race([returns("c", 60)])], lambda one: one == "a")
    answer, transport = world.drive(timed(race([inner, returns("outer", 3)])), [Reply(200, b"x")])
    assert answer == ("outer", 3)
    assert transport.open_responses == 0


def test_race_when_its_time_is_up_then_all_flows_end(world: Any) -> None:
    """A limit around the race ends it, and what it has opened is closed."""
    transport = world.transport([Reply(200, b"x")] * 2)

    def opens() -> Flow[Any]:
        yield from Send(REQUEST)
        yield from Sleep(60)

    def flow() -> Flow[float]:
        with pytest.raises(TimedOut) as caught:
            yield from Within(2.5, race([opens(), opens()]))
        assert caught.value.request is REQUEST
        return (yield from Now())

    assert world.run(lambda: world.do(world.driver(transport).run(flow()))) == 2.5
    assert transport.open_responses == 0


def test_flow_when_it_has_lost_then_it_cannot_go_on(world: Any) -> None:
    """A loser that catches every Exception ends all the same, at the effect that it is in."""
    seen: list[str] = []

    def stubborn() -> Flow[Any]:
        while True:
            try:
                yield from Sleep(5)
            except Exception:  # what a careless flow does
                seen.append("caught")
            seen.append("went on")

    assert world.drive(race([stubborn(), returns("won", 1)]))[0] == "won"
    assert seen == []


@pytest.mark.parametrize("effect", ["head", "body", "sleep", "gather", "within", "exclusive"])
def test_loser_when_the_race_is_decided_then_it_ends_at_any_effect(world: Any, effect: str) -> None:
    """Whatever a loser waits for, it ends, and its response is closed."""

    def reads() -> Flow[Any]:
        response = yield from sends()
        return (yield from Read(response))

    losers: dict[str, Callable[[], Flow[Any]]] = {
        "head": sends,
        "body": reads,
        "sleep": lambda: returns(0, 60),
        "gather": lambda: Gather([returns(0, 60), returns(0, 50)]).__iter__(),
        "within": lambda: Within(100, returns(0, 60)).__iter__(),
        "exclusive": lambda: effects.Exclusive("key", returns(0, 60)).__iter__(),
    }
    delay = 9.0 if effect == "head" else 0.0
    reply = Reply(200, [b"x", 4.0] * 4, delay=delay)
    answer, transport = world.drive(timed(race([losers[effect](), returns("won", 1)])), [reply])
    assert answer == ("won", 1)
    assert transport.open_responses == 0


def test_race_when_the_task_is_cancelled_then_every_flow_is_closed(async_world: Any) -> None:
    """A cancellation from outside is a cancellation of all, not a failure of one."""
    transport = async_world.transport([Reply(200, b"x")] * 2)
    closed: list[int] = []

    def opens(number: int) -> Flow[Any]:
        try:
            yield from Send(REQUEST)
            yield from Sleep(60)
        finally:
            closed.append(number)

    async def scenario() -> None:
        driver = async_world.driver(transport)
        with pytest.raises(TimeoutError):
            async with transport.loop().timeout(1):
                await driver.run(race([opens(1), opens(2)]))

    async_world.run(scenario)
    assert sorted(closed) == [1, 2]
    assert transport.open_responses == 0


def test_race_when_a_task_of_asyncio_is_cancelled_then_no_task_is_left() -> None:
    """`task.cancel()` passes through the race, and no task of it survives."""

    async def scenario() -> int:
        driver = AsyncDriver(AsyncFakeTransport())
        forever = [Call[Any](asyncio.Event().wait).__iter__() for _ in range(3)]
        task = asyncio.ensure_future(driver.run(race(forever)))
        for _ in range(5):
            await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        return len(asyncio.all_tasks())

    assert asyncio.run(scenario()) == 1


def test_race_in_real_threads_when_losers_are_blocked_then_the_winner_does_not_wait() -> None:
    """The losers do no more when their calls return, and their threads end.

    One is blocked in a call, one in its own code, one in the body of a request that it reads.
    """
    goes_on, blocked = threading.Event(), threading.Barrier(4)
    done: list[str] = []
    before = set(threading.enumerate())

    def hang() -> None:
        blocked.wait(PATIENCE)
        goes_on.wait(PATIENCE)

    def in_a_call() -> Flow[Any]:
        yield from Call[None](hang)
        done.append("more")

    def in_its_code() -> Flow[Any]:
        hang()
        yield from Call[None](lambda: done.append("an effect"))

    def pieces() -> Iterator[bytes]:
        hang()
        yield b"x"
        done.append("a piece")
        yield b"y"

    def winner() -> Flow[str]:
        yield from Call[int](partial(blocked.wait, PATIENCE))
        return "won"

    in_a_body = ReadBody(REQUEST.evolve(body=Body(pieces))).__iter__()
    flow = race([in_a_call(), in_its_code(), in_a_body, winner()])
    assert SyncDriver(FakeTransport()).run(flow) == "won"
    assert not goes_on.is_set()
    assert set(threading.enumerate()) - before
    goes_on.set()
    ended(before)
    assert done == []


def test_race_in_real_threads_when_a_loser_sleeps_then_its_thread_ends_at_once() -> None:
    """A pause of a minute leaves no thread for a minute."""
    before = set(threading.enumerate())
    inner = race([returns(1, 60), returns(2, 60)])
    driver = SyncDriver(FakeTransport())
    assert driver.run(race([inner, returns("a", 60), returns("won", 0)])) == "won"
    ended(before)


def test_race_in_real_threads_when_a_loser_opens_a_response_then_it_closes_it() -> None:
    """A head that comes after the decision is not left open."""
    decided = threading.Event()
    transport = FakeTransport(lambda _: decided.wait(PATIENCE) and Reply(200, b"x"))
    before = set(threading.enumerate())
    assert SyncDriver(transport).run(race([sends(), returns("won", 0)])) == "won"
    decided.set()
    ended(before)
    assert transport.open_responses == 0


def test_race_in_real_threads_when_a_loser_reads_a_body_then_it_reads_no_more() -> None:
    """It ends at the next piece, not at the end of the body, and closes the response."""
    goes_on, blocked = threading.Event(), threading.Event()
    read: list[str] = []

    def hang() -> None:
        blocked.set()
        goes_on.wait(PATIENCE)

    def loser() -> Flow[bytes]:
        return (yield from Read((yield from sends())))

    def winner() -> Flow[str]:
        yield from Call[bool](partial(blocked.wait, PATIENCE))
        return "won"

    transport = FakeTransport([Reply(200, [b"x", hang, b"y", lambda: read.append("more"), b"z"])])
    before = set(threading.enumerate())
    assert SyncDriver(transport).run(race([loser(), winner()])) == "won"
    goes_on.set()
    ended(before)
    assert (read, transport.open_responses) == ([], 0)


def test_race_when_played_then_its_story_is_always_the_same() -> None:
    """The flows take turns, so that answers go to the same requests in every run."""
    for _ in range(3):
        played = play(
            race([sends(), returns(0, 7), sends(after=1)], lambda one: one != 0),
            [APIConnectionError("no"), Reply(200, b"x")],
        )
        assert played.story == [
            "Race", "Send GET /v1", "Sleep 7", "Sleep 1", "Send GET /v1",
        ]  # fmt: skip
        assert played.transport.clock.now() == 1
        assert played.result.status == 200
