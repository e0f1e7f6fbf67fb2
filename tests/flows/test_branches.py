"""Bounded gathers: how many flows run at once, and how they end. In sync code, in threads."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable
from contextvars import ContextVar
from functools import partial
from typing import Any

import pytest

from trunkline.errors import APIStatusError, APITimeoutError
from trunkline.flow import Call, Flow, Gather, Keep, Read, Send, Sleep, TimedOut, Within
from trunkline.http import URL, Request
from trunkline.network import Timeout
from trunkline.testing import Reply, play

REQUEST = Request("GET", URL.parse("http://h/v1"))
PATIENCE = 5
named: ContextVar[str] = ContextVar("named", default="nobody")


def gather(flows: list[Flow[Any]], at_most: int) -> Flow[list[Any]]:
    return (yield from Gather(flows, at_most=at_most))


def calls(function: Callable[..., Any], *args: Any) -> Flow[Any]:
    return (yield from Call[Any](partial(function, *args)))


def test_gather_when_bounded_then_results_stand_in_the_order_given(world: Any) -> None:
    """Results are in the given order, and no flow is left out."""

    def one(number: int) -> Flow[int]:
        yield from Sleep((7 - number) / 100)
        return number

    for at_most in (1, 3, 50):
        assert world.drive(gather([one(n) for n in range(7)], at_most))[0] == [*range(7)]
    assert world.drive(gather([], 3))[0] == []


def test_gather_when_bounded_then_no_more_run_at_once(async_world: Any) -> None:
    """Each of the tasks takes the next flow when it has finished one."""
    running, most = [0], [0]

    def one() -> Flow[None]:
        running[0] += 1
        most[0] = max(most[0], running[0])
        yield from Sleep(1)
        running[0] -= 1

    _, transport = async_world.drive(gather([one() for _ in range(7)], 3))
    assert most == [3]
    assert transport.clock.now() == 3


def test_gather_when_sync_then_so_many_threads_run_at_once() -> None:
    """Three flows meet, which they could not one after another; a fourth waits for them."""
    meeting, running, most = threading.Barrier(3), [0], [0]
    lock = threading.Lock()

    def meet() -> str:
        with lock:
            running[0] += 1
            most[0] = max(most[0], running[0])
        meeting.wait(PATIENCE)
        with lock:
            running[0] -= 1
        return threading.current_thread().name

    names = play(gather([calls(meet) for _ in range(6)], 3)).result
    assert most == [3]
    assert threading.current_thread().name not in names
    assert len(set(names)) == 3


def test_gather_when_sync_then_the_threads_have_the_context_of_the_caller() -> None:
    """Context variables, such as those of tracing, have the values of the caller."""
    token = named.set("caller")
    try:
        assert play(gather([calls(named.get) for _ in range(3)], 2)).result == ["caller"] * 3
    finally:
        named.reset(token)


def test_gather_when_one_flow_fails_then_the_others_end_and_nothing_stays_open(
    world: Any,
) -> None:
    """The first error is raised as it is. Flows that have not begun never do."""
    begun: list[int] = []
    opened = threading.Event()

    def opens() -> Flow[None]:
        yield from Send(REQUEST)
        opened.set()
        yield from Sleep(1)
        while True:
            yield from Sleep(0.001)

    def fails() -> Flow[None]:
        yield from Call[bool](lambda: world.is_sync and opened.wait(PATIENCE))
        yield from Sleep(0.5)
        raise KeyError("this one")

    def later(number: int) -> Flow[None]:
        begun.append(number)
        yield from Sleep(1)

    transport = world.transport([Reply(200, b"x")])
    driver = world.driver(transport)
    flow = gather([opens(), fails(), *map(later, range(5))], 2)
    with pytest.raises(KeyError, match="this one"):
        world.run(lambda: world.do(driver.run(flow)))
    assert transport.open_responses == 0
    assert begun == []


@pytest.mark.parametrize("at_most", [None, 1, 3])
def test_gather_when_one_flow_fails_then_responses_that_others_returned_are_closed(
    world: Any, at_most: int | None
) -> None:
    """Nobody gets them, also if one of them was kept."""

    def returns(keeps: bool) -> Flow[Any]:
        response = yield from Send(REQUEST)
        if keeps:
            yield from Keep(response)
        return response

    def fails() -> Flow[None]:
        yield from Sleep(0.5)
        raise KeyError("this one")

    transport = world.transport([Reply(200, b"x")] * 2)

    def flow() -> Flow[int]:
        flows = [returns(keeps=True), returns(keeps=False), fails()]
        with pytest.raises(KeyError, match="this one"):
            yield from Gather(flows, at_most=at_most)
        return transport.open_responses

    assert world.run(lambda: world.do(world.driver(transport).run(flow()))) == 0
    assert len(transport.requests) == 2


def test_gather_when_a_response_is_kept_then_it_stays_open(world: Any) -> None:
    """A flow keeps its response in a thread too."""

    def keeps() -> Flow[bytes]:
        response = yield from Send(REQUEST)
        yield from Keep(response)
        return (yield from Read(response))

    answer, transport = world.drive(gather([keeps(), keeps()], 2), [Reply(200, b"x")] * 2)
    assert answer == [b"x", b"x"]
    assert transport.open_responses == 0


def test_gather_when_its_time_is_up_then_all_flows_end(world: Any) -> None:
    """A limit around it applies to the flows in threads."""

    def slow() -> Flow[None]:
        while True:
            yield from Sleep(1)

    def flow() -> Flow[str]:
        try:
            yield from Within(2.5, gather([slow() for _ in range(4)], 2))
        except TimedOut:
            return "over"
        return "never"

    assert world.drive(flow())[0] == "over"


@pytest.mark.parametrize("at_most", [None, 1, 2])
def test_gather_when_a_phase_ends_at_the_limit_then_the_limit_has_ended_it(
    world: Any, at_most: int | None
) -> None:
    """An answer that is too slow for the limit is an end of the limit, not of its own phase."""
    request = REQUEST.evolve(timeout=Timeout(100))

    def flow() -> Flow[None]:
        flows = [Send(request).__iter__() for _ in range(2)]
        yield from Within(2, Gather(flows, at_most=at_most).__iter__())

    with pytest.raises(TimedOut) as caught:
        world.drive(flow(), [Reply(200, b"", delay=50)] * 2)
    assert caught.value.request is request


def test_gather_when_interrupted_then_it_ends_at_once_and_the_threads_after_it() -> None:
    """Ctrl-C does not wait for a call that hangs; its thread sends nothing more."""
    hangs, goes_on = threading.Event(), threading.Event()
    sent: list[str] = []
    main = threading.main_thread().ident or 0
    before = set(threading.enumerate())

    def flow() -> Flow[None]:
        yield from Call[None](hang)
        yield from Sleep(0)
        sent.append("more")

    def hang() -> None:
        if hangs.is_set():
            signal.pthread_kill(main, signal.SIGINT)
        hangs.set()
        goes_on.wait(PATIENCE)

    with pytest.raises(KeyboardInterrupt):
        play(gather([flow(), flow()], 2))
    threads = set(threading.enumerate()) - before
    goes_on.set()
    for thread in threads:
        thread.join(PATIENCE)
    assert len(threads) >= 1
    assert sent == []


def test_errors_when_raised_in_a_thread_then_they_keep_their_type(world: Any) -> None:
    """Errors of the API pass as they are."""
    error = APITimeoutError("slow", REQUEST)

    def fails() -> Flow[None]:
        yield from Sleep(0.1)
        raise error

    with pytest.raises(APITimeoutError) as info:
        world.drive(gather([fails(), fails()], 2))
    assert info.value is error
    assert not isinstance(info.value, APIStatusError)
