"""Run a flow with scripted answers, and record its effects and its result."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from trunkline import flow as effects
from trunkline.flow import Effect, Flow
from trunkline.http import Request
from trunkline.testing.clock import VirtualClock
from trunkline.testing.fakes import FakeTransport, driver_on
from trunkline.testing.replies import Answer, Answers

T = TypeVar("T")


class Played(Generic[T]):
    """A flow that has been run. `effects` are in order and include those of its sub-flows."""

    def __init__(self, transport: FakeTransport) -> None:
        self.effects: list[Effect[Any]] = []
        self.emitted: list[Any] = []
        self.error: Exception | None = None
        self.transport = transport
        self.unused: list[Answer] = []
        self.returned: T | None = None

    @property
    def result(self) -> T:
        """The return value of the flow. Raises the error that the flow raised."""
        if self.error is not None:
            raise self.error
        return self.returned  # type: ignore[return-value]  # set, and None only if T is

    @property
    def requests(self) -> list[Request]:
        """The requests that the flow sent."""
        return self.transport.requests

    @property
    def slept(self) -> list[float]:
        """The pauses, in seconds."""
        return self.transport.clock.slept

    @property
    def story(self) -> list[str]:
        """One line for each effect, for assertions: ``Send POST /v1/embeddings``, ``Sleep 0.5``."""
        return [_line(effect) for effect in self.effects]


def play(
    flow: Flow[T],
    answers: Answers = (),
    *,
    clock: VirtualClock | None = None,
    dice: Callable[[], float] = lambda: 0.5,
) -> Played[T]:
    """Run a flow. Each `Send` gets the next of the answers, and pauses take no time.

    The sync driver performs the flow, so that scopes (`Within`, `Gather`, `Race`, ...) work as they
    do in a client, and `Call` calls its function. The flows of a `Gather` or a `Race` run one at a
    time, each until it waits, and always in the same order. `dice` returns the random numbers.
    """
    transport = FakeTransport(answers, clock=clock)
    played: Played[T] = Played(transport)
    driver = driver_on(transport, dice=dice)
    try:
        played.returned = driver.run(_recorded(flow, played))
    except Exception as error:  # `Played.result` raises it
        played.error = error
    played.unused = transport.unused()
    return played


def _recorded(flow: Flow[T], played: Played[Any]) -> Flow[T]:
    """Record the effects of a flow. `Emit` is recorded but not passed on."""

    def record(effect: Effect[Any]) -> bool:
        played.effects.append(effect)
        if isinstance(effect, effects.Emit):  # `run` of a driver refuses flows that emit
            played.emitted.append(effect.item)
            return False
        return True

    return noticed(flow, record)


def noticed(flow: Flow[T], notice: Callable[[Effect[Any]], bool]) -> Flow[T]:
    """Run a flow; call `notice` with each of its effects, and with those of its sub-flows.

    An effect for which `notice` returns False is not performed. An exception of `notice` closes
    the flow.
    """
    answer: Any = None
    error: Exception | None = None
    try:
        while True:
            try:
                effect = flow.send(answer) if error is None else flow.throw(error)
            except StopIteration as stop:
                result: T = stop.value
                return result
            answer = error = None
            if not notice(effect):
                continue
            try:
                answer = yield _with_noticed_parts(effect, notice)
            except Exception as raised:  # the flow decides what an error means
                error = raised
    finally:
        flow.close()


def _with_noticed_parts(effect: Effect[Any], notice: Callable[[Effect[Any]], bool]) -> Effect[Any]:
    part: Any = effect  # the checks below leave its type parameter unknown
    if isinstance(effect, effects.Within):
        return effects.Within(effect.seconds, noticed(part.flow, notice))
    if isinstance(effect, effects.Exclusive):
        return effects.Exclusive(
            effect.key, noticed(part.flow, notice), across_clients=effect.across_clients
        )
    if isinstance(effect, effects.Limit):
        return effects.Limit(
            part.key,
            part.at_most,
            noticed(part.flow, notice),
            across_clients=part.across_clients,
        )
    if isinstance(effect, effects.Gather):
        flows = [noticed(flow, notice) for flow in part.flows]
        return effects.Gather(flows, at_most=part.at_most)
    if isinstance(effect, effects.Race):
        return effects.Race([noticed(flow, notice) for flow in part.flows], accept=part.accept)
    return effect


def _line(effect: Effect[Any]) -> str:
    name = type(effect).__name__
    if isinstance(effect, effects.Send):
        return f"{name} {effect.request.method} {effect.request.url.target}"
    if isinstance(effect, (effects.Read, effects.Discard, effects.Keep)):
        return f"{name} {effect.response.status}"
    if isinstance(effect, effects.HashBody):
        return f"{name} {effect.algorithm}"
    if isinstance(effect, (effects.Sleep, effects.Within)):
        return f"{name} {effect.seconds:g}"
    if isinstance(effect, effects.Exclusive):
        return f"{name} {effect.key}"
    if isinstance(effect, effects.Limit):
        return f"{name} {effect.key} {effect.at_most}"
    if isinstance(effect, effects.Emit):
        return f"{name} {effect.item!r}"
    return name
