"""Every effect behaves the same in the sync driver and in the async one, on asyncio and trio."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from functools import partial
from traceback import walk_tb
from typing import Any

import pytest

from trunkline import flow as effects
from trunkline.errors import APIConnectionError, APITimeoutError
from trunkline.flow import (
    Call,
    Discard,
    Emit,
    Exclusive,
    Flow,
    Gather,
    Now,
    Random,
    Read,
    Send,
    Sleep,
    UnknownEffectError,
    WallClock,
)
from trunkline.http import URL, Request
from trunkline.network import Timeout
from trunkline.testing.flows import play
from trunkline.testing.replies import Reply

STEPS: dict[str, Any] = {}
REQUEST = Request("GET", URL.parse("http://h/v1"))


async def double(number: int) -> int:
    return number * 2


def test_send_when_driven_then_the_head_comes_and_read_gives_the_whole_body(world: Any) -> None:
    """Send returns before the body is read; Read reads it and frees the connection."""

    def flow() -> Flow[tuple[int, bytes, bytes]]:
        response = yield from Send(REQUEST)
        assert response.content is None
        first = yield from Read(response)
        return response.status, first, (yield from Read(response))

    answer, transport = world.drive(flow(), [Reply(201, (b"on", b"e"))])
    assert answer == (201, b"one", b"one")
    assert transport.open_responses == 0


def test_read_with_a_limit_when_the_body_is_endless_then_it_ends_there(world: Any) -> None:
    """Read stops at its limit and closes the connection."""
    pieces: list[int] = []

    def flow() -> Flow[bytes]:
        response = yield from Send(REQUEST)
        return (yield from Read(response, 2500))

    endless: list[Any] = [b"x" * 1000, lambda: pieces.append(1)] * 10_000
    answer, transport = world.drive(flow(), [Reply(500, endless)])
    assert answer == b"x" * 2500
    assert len(pieces) < 5
    assert transport.open_responses == 0


def test_discard_when_driven_then_the_response_is_closed_before_what_follows(world: Any) -> None:
    """Discard frees the connection before the next attempt."""
    seen = []

    def flow() -> Flow[None]:
        response = yield from Send(REQUEST)
        yield from Discard(response)
        seen.append(transport.open_responses)

    transport = world.transport([Reply(200, b"unread")])
    world.run(lambda: world.do(world.driver(transport).run(flow())))
    assert seen == [0]


def test_sleep_and_now_when_driven_then_time_is_the_drivers(world: Any) -> None:
    """A flow uses the clock of its driver."""

    def flow() -> Flow[float]:
        before = yield from Now()
        yield from Sleep(1.5)
        return (yield from Now()) - before

    answer, transport = world.drive(flow())
    assert answer == 1.5
    assert transport.clock.slept == [1.5]


def test_random_and_wall_clock_when_driven_then_they_come_from_outside(world: Any) -> None:
    """Random numbers come from the driver, and the wall clock counts from 1970."""

    def flow() -> Flow[tuple[float, float]]:
        return (yield from Random()), (yield from WallClock())

    (dice, wall), _ = world.drive(flow())
    assert dice == 0.5
    assert wall > 1.7e9


def test_call_given_a_plain_function_then_its_result_or_error_is_the_answer(world: Any) -> None:
    """Every driver calls a plain function and passes its result or error to the flow."""

    def flow() -> Flow[Any]:
        answer = yield from Call[int](lambda: 21)
        try:
            yield from Call[None](lambda: STEPS["missing"])
        except KeyError:
            return answer

    assert world.drive(flow())[0] == 21


def test_call_given_an_async_function_then_the_async_driver_awaits_it(async_world: Any) -> None:
    """The async driver awaits async functions."""

    def flow() -> Flow[int]:
        return (yield from Call[int](partial(double, 21)))

    assert async_world.drive(flow())[0] == 42


@pytest.mark.parametrize("is_async", [False, True])
def test_call_in_a_thread_then_the_async_driver_does_not_wait_in_the_loop(
    async_world: Any, is_async: bool
) -> None:
    """A function that blocks has a thread; the result of an async one is awaited in the loop."""
    called: list[threading.Thread] = []

    def function() -> Any:
        called.append(threading.current_thread())
        return double(21) if is_async else 42

    def flow() -> Flow[int]:
        return (yield from Call[int](function, in_thread=True))

    assert async_world.drive(flow())[0] == 42
    assert called
    assert threading.current_thread() not in called


def test_call_given_an_async_function_then_the_sync_driver_refuses_it_by_name() -> None:
    """The sync driver refuses an async function, whose coroutine it could not await."""

    async def fetch_token() -> str:
        return "never"

    def flow() -> Flow[str]:
        return (yield from Call[str](fetch_token))

    with pytest.raises(TypeError, match=r"fetch_token is async.*AsyncOpenAI"):
        play(flow()).result  # noqa: B018  # asking for the result raises the error


def test_exclusive_when_nested_under_another_key_then_both_run(world: Any) -> None:
    """Nested scopes with different keys run, and the inner result is the answer."""

    def inner() -> Flow[int]:
        yield from Sleep(1)
        return 7

    def outer() -> Flow[int]:
        return (yield from Exclusive("b", inner())) + 1

    def flow() -> Flow[int]:
        return (yield from Exclusive("a", outer())) + (yield from Exclusive("a", inner()))

    assert world.drive(flow())[0] == 15


def test_exclusive_when_tasks_compete_then_one_runs_at_a_time(async_world: Any) -> None:
    """Flows with the same key run one after another; with different keys, concurrently."""
    running: list[int] = []
    most: list[int] = []

    def careful() -> Flow[None]:
        running.append(1)
        most.append(len(running))
        yield from Sleep(1)
        running.pop()

    def flow(key: object) -> Flow[None]:
        yield from Exclusive(key, careful())

    def all_of(keys: list[object]) -> Flow[list[None]]:
        return (yield from Gather([flow(key) for key in keys]))

    async_world.drive(all_of(["a", "a", "a"]))
    assert max(most) == 1
    most.clear()
    async_world.drive(all_of(["a", "b", "c"]))
    assert max(most) == 3


def test_gather_when_driven_then_results_stand_in_the_order_given(world: Any) -> None:
    """The results are in the given order, however long each flow takes."""

    def one(number: int) -> Flow[int]:
        yield from Sleep(3 - number)
        return number

    def flow() -> Flow[list[int]]:
        return (yield from Gather([one(0), one(1), one(2)]))

    assert world.drive(flow())[0] == [0, 1, 2]


def test_gather_when_one_fails_then_its_error_comes_and_nothing_stays_open(world: Any) -> None:
    """The error keeps its type, and the responses of the other flows are closed."""

    def opens() -> Flow[None]:
        yield from Send(REQUEST)
        yield from Sleep(5)

    def fails() -> Flow[None]:
        yield from Sleep(1)
        raise KeyError("this one")

    def flow() -> Flow[None]:
        yield from Gather([opens(), fails()])

    transport = world.transport([Reply(200, b"x")])
    with pytest.raises(KeyError, match="this one"):
        world.run(lambda: world.do(world.driver(transport).run(flow())))
    assert transport.open_responses == 0


def test_timeout_when_the_flow_sleeps_longer_then_it_ends_at_the_limit(world: Any) -> None:
    """The flow gets the built-in TimeoutError exactly at the limit."""

    def slow() -> Flow[None]:
        yield from Sleep(10)

    def flow() -> Flow[float]:
        try:
            yield from effects.Within(2.5, slow())
        except TimeoutError:
            return (yield from Now())
        return -1.0

    assert world.drive(flow())[0] == 2.5


def test_timeout_when_the_flow_is_in_time_then_its_result_is_the_answer(world: Any) -> None:
    """A flow in time returns its result, and the limit ends with it."""

    def quick() -> Flow[str]:
        yield from Sleep(1)
        return "done"

    def flow() -> Flow[str]:
        answer = yield from effects.Within(2, quick())
        yield from Sleep(10)
        return answer

    assert world.drive(flow())[0] == "done"


def test_timeout_when_nested_then_the_earlier_limit_counts(world: Any) -> None:
    """An inner limit cannot extend an outer one."""

    def slow() -> Flow[None]:
        yield from Sleep(100)

    def inner() -> Flow[None]:
        yield from effects.Within(50, slow())

    def flow() -> Flow[float]:
        try:
            yield from effects.Within(5, inner())
        except TimeoutError:
            return (yield from Now())
        return -1.0

    assert world.drive(flow())[0] == 5


def test_timeout_when_a_request_or_a_body_takes_longer_then_it_ends_too(world: Any) -> None:
    """The limit also applies to a slow head and a slow body."""

    def exchange() -> Flow[bytes]:
        response = yield from Send(REQUEST)
        return (yield from Read(response))

    def flow() -> Flow[float]:
        try:
            yield from effects.Within(3, exchange())
        except TimeoutError:
            return (yield from Now())
        return -1.0

    slow_head = Reply(200, b"x", delay=10)
    dripping = Reply(200, [b"x", 1.0] * 20)
    for reply in (slow_head, dripping):
        answer, transport = world.drive(flow(), [reply])
        assert answer == pytest.approx(3)
        assert transport.open_responses == 0


def test_read_when_the_body_drips_beyond_the_read_limit_then_it_is_an_api_timeout(
    world: Any,
) -> None:
    """A body that is not streamed fails after `read` even if each piece arrives in time."""
    request = REQUEST.evolve(timeout=Timeout(read=5))

    def flow() -> Flow[bytes]:
        response = yield from Send(request)
        return (yield from Read(response))

    def within_more() -> Flow[bytes]:
        return (yield from effects.Within(60, flow()))

    def call(make: Callable[[], Flow[bytes]], transport: Any) -> Any:
        return world.run(lambda: world.do(world.driver(transport).run(make())))

    for make in (flow, within_more):
        transport = world.transport([Reply(200, [b"x", 2.0] * 20)])
        with pytest.raises(APITimeoutError, match="body to h") as caught:
            call(make, transport)
        assert caught.value.phase == "body"
        assert transport.clock.now() <= 8
        assert transport.open_responses == 0


def test_error_of_an_effect_then_it_is_thrown_into_the_flow_which_may_go_on(world: Any) -> None:
    """An effect's error is thrown into the flow, which may handle it and continue."""

    def flow() -> Flow[int]:
        try:
            yield from Send(REQUEST)
        except APIConnectionError:
            response = yield from Send(REQUEST)
            return response.status
        return 0

    answers = [APIConnectionError("refused"), Reply(202)]
    assert world.drive(flow(), answers)[0] == 202


def test_flow_when_it_fails_then_no_driver_shows_the_last_answer_in_its_locals(world: Any) -> None:
    """Error trackers record the locals, and an answer may be a body or a prompt."""

    def flow() -> Flow[None]:
        yield from Call(lambda: "s3cret")
        raise ValueError("mine")

    with pytest.raises(ValueError, match="mine") as info:
        world.drive(flow())
    frames = [frame for frame, _ in walk_tb(info.value.__traceback__)]
    drivers = [one.f_locals for one in frames if "flows.drive_" in one.f_globals["__name__"]]
    assert drivers
    assert "s3cret" not in repr(drivers)


def test_iterate_when_driven_then_items_come_one_by_one_with_effects_between(world: Any) -> None:
    """Emit yields an item, and the flow pauses until the next one is requested."""
    steps: list[str] = []

    def flow() -> Flow[None]:
        for number in range(3):
            steps.append(f"make {number}")
            yield from Sleep(1)
            yield from Emit(number)

    async def scenario() -> None:
        items = world.driver(world.transport()).iterate(flow())
        assert await world.first(items) == 0
        assert steps == ["make 0"]
        assert await world.items(items) == [1, 2]
        assert await world.items(items) == []

    world.run(scenario)


def test_iterate_when_the_flow_fails_then_the_error_comes_after_the_items(world: Any) -> None:
    """The error comes after the items and ends the iteration."""

    def flow() -> Flow[None]:
        yield from Emit(1)
        raise KeyError("lost")

    async def scenario() -> None:
        items = world.driver(world.transport()).iterate(flow())
        assert await world.first(items) == 1
        with pytest.raises(KeyError, match="lost"):
            await world.first(items)
        assert await world.items(items) == []

    world.run(scenario)


def test_run_given_a_flow_that_emits_then_it_is_refused(world: Any) -> None:
    """`run` refuses a flow that emits items, which would be lost."""

    def flow() -> Flow[None]:
        yield from Emit(1)

    with pytest.raises(TypeError, match="iterate"):
        world.drive(flow())


def test_effect_that_no_driver_knows_then_the_flow_gets_an_error(world: Any) -> None:
    """Yielding anything but an effect raises an error in the flow."""

    def flow() -> Generator[Any, Any, None]:
        yield object()

    with pytest.raises(UnknownEffectError, match="the type object, which is not an effect"):
        world.drive(flow())


@pytest.mark.parametrize(
    ("yielded", "kind", "remedy"),
    [
        (None, "nothing", "yield one, such as `yield from Sleep(1)`"),
        (5, "a value of the type int", "yield one, such as `yield from Sleep(1)`"),
        (Sleep, "a value of the type type", "make an instance, such as `Sleep(1)`"),
        (iter(Sleep(1)), "a value of the type generator", "write `yield from` instead of `yield`"),
    ],
)
def test_unknown_effect_then_its_error_has_the_remedy(yielded: Any, kind: str, remedy: str) -> None:
    """It also names what was yielded."""
    said = f"{kind}, which is not an effect of trunkline.flow: {remedy}"
    assert str(UnknownEffectError(yielded)) == said


def test_effects_when_made_then_they_have_only_their_fields() -> None:
    """A call makes many of them."""
    kinds = [one for one in vars(effects).values() if isinstance(one, type)]
    found = [one for one in kinds if issubclass(one, effects.Effect)]
    assert len(found) > 15
    assert [one for one in found if hasattr(one.__new__(one), "__dict__")] == []


def test_call_in_a_thread_when_driven_then_an_async_driver_calls_in_a_thread(world: Any) -> None:
    """The result is that of the function, which does not block an event loop."""

    def flow() -> Flow[tuple[int, bool]]:
        number = yield from Call[Any](threading.get_ident, in_thread=True)
        return number, number == threading.get_ident()

    (_, same), _ = world.drive(flow())
    assert same is world.is_sync


def test_call_in_a_thread_when_the_function_fails_then_the_flow_gets_the_error(world: Any) -> None:
    """An exception of the function is thrown into the flow."""

    def flow() -> Flow[str]:
        try:
            yield from Call[Any](lambda: 1 // 0, in_thread=True)
        except ZeroDivisionError as error:
            return str(error)
        return ""

    assert world.drive(flow())[0] == "integer division or modulo by zero"
