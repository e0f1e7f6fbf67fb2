"""Flows and effects: the description of a call, without any I/O.

A flow is a generator that yields effects and receives their results. A driver (`flows.drive_sync`
or `flows.drive_async`) performs the effects. Two rules apply:

* A flow yields no effect in ``finally`` or ``except BaseException``. A driver throws only
  `Exception`s into a flow, and closes it on cancellation. `tests/architecture` checks this rule.
* A flow keeps its state in local variables, or changes it under `Exclusive`.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Hashable, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

if TYPE_CHECKING:
    from trunkline.http import Request, Response

T = TypeVar("T")


class Effect(Generic[T]):
    """An operation for a driver. ``result = yield from effect`` has the type of the result."""

    __slots__ = ()

    # A generator has one type for everything that is sent into it, so the result of a plain
    # `yield effect` is Any. `yield from` has the return type of this method.
    def __iter__(self) -> Generator[Effect[Any], Any, T]:
        answer: T = yield self
        return answer


Flow: TypeAlias = Generator[Effect[Any], Any, T]
"""A generator that yields effects and returns a T. ``yield from`` runs it as part of another."""


class Send(Effect["Response"]):
    """Send the request. The result is the head of the response; its body stays on the wire."""

    __slots__ = ("request",)

    def __init__(self, request: Request) -> None:
        self.request = request


class Read(Effect[bytes]):
    """Read the body, decoded, to its end or to `limit` bytes, and free the connection."""

    __slots__ = ("limit", "response")

    def __init__(self, response: Response, limit: int | None = None) -> None:
        self.response = response
        self.limit = limit


class Discard(Effect[None]):
    """Close the response without reading it, which frees its connection."""

    __slots__ = ("response",)

    def __init__(self, response: Response) -> None:
        self.response = response


class Keep(Effect[None]):
    """Leave the response open after the flow has ended; the result of the flow closes it."""

    __slots__ = ("response",)

    def __init__(self, response: Response) -> None:
        self.response = response


class Sleep(Effect[None]):
    """Wait for `seconds`."""

    __slots__ = ("seconds",)

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds


class Now(Effect[float]):
    """Return the seconds on a monotonic clock."""

    __slots__ = ()


class Clock(Effect[Callable[[], float]]):
    """Return the clock of `Now`, for what happens to an open body after its flow has ended."""

    __slots__ = ()


class WallClock(Effect[float]):
    """Return the seconds since 1970, for comparison with dates from servers."""

    __slots__ = ()


class Random(Effect[float]):
    """Return a random number from 0 (included) to 1 (excluded)."""

    __slots__ = ()


class Call(Effect[T]):
    """Call a user's function. An async driver awaits its result if that is awaitable."""

    __slots__ = ("function",)

    def __init__(self, function: Callable[[], Any]) -> None:
        self.function = function


class Emit(Effect[None]):
    """Pass an item to the user's ``for`` or ``async for`` loop."""

    __slots__ = ("item",)

    def __init__(self, item: object) -> None:
        self.item = item


class TimedOut(TimeoutError):
    """A flow took longer than its `Within` allows. The flow's own TimeoutErrors stay unchanged.

    `request` is the last request that the flow sent.
    """

    def __init__(self, request: Request | None = None) -> None:
        super().__init__()
        self.request = request


# The scopes (`Within`, `Exclusive`, `Gather`) contain the flow that they apply to. A driver runs it
# inside one frame of its own, so that no scope can be left open.
class Within(Effect[T]):
    """Run the flow; raise TimedOut if it takes longer than `seconds`."""

    __slots__ = ("flow", "seconds")

    def __init__(self, seconds: float, flow: Flow[T]) -> None:
        self.seconds = seconds
        self.flow = flow


class Exclusive(Effect[T]):
    """Run the flow while no other flow of this client runs with the same key."""

    __slots__ = ("flow", "key")

    def __init__(self, key: Hashable, flow: Flow[T]) -> None:
        self.key = key
        self.flow = flow


class Gather(Effect[list[T]]):
    """Run all flows and return their results in order. The first error ends the others.

    At most `at_most` of them run at once. Without it, the async driver runs all concurrently, and
    the sync driver one after another. The sync driver uses a thread for each that runs at once.
    """

    __slots__ = ("at_most", "flows")

    def __init__(self, flows: Sequence[Flow[T]], *, at_most: int | None = None) -> None:
        self.flows = flows
        self.at_most = at_most
