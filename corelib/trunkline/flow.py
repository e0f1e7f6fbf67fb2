"""Flows and effects: what a call means, without doing any of it.

A flow is a generator that yields effects and is sent their answers; a driver (`flows.drive_sync`,
`flows.drive_async`) performs them. Laws, held by `tests/architecture`:

* no effect in ``finally`` or ``except BaseException``: a driver throws only `Exception`s into a
  flow, and on cancellation closes it;
* a flow keeps its state in locals or behind `Exclusive`.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Hashable, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

if TYPE_CHECKING:
    from trunkline.http import Request, Response

T = TypeVar("T")


class Effect(Generic[T]):
    """Something for a driver to do; ``answer = yield from effect`` has the answer's type."""

    __slots__ = ()

    def __iter__(self) -> Generator[Effect[Any], Any, T]:
        answer: T = yield self
        return answer


Flow: TypeAlias = Generator[Effect[Any], Any, T]
"""A generator that yields effects and returns a T. Yielding from one runs it as a part."""


class Send(Effect["Response"]):
    """Send the request; the answer is the response's head, its body stays on the wire."""

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
    """Close the response unread, which frees its connection."""

    __slots__ = ("response",)

    def __init__(self, response: Response) -> None:
        self.response = response


class Keep(Effect[None]):
    """Leave the response open when the flow has ended: what the flow returns will close it."""

    __slots__ = ("response",)

    def __init__(self, response: Response) -> None:
        self.response = response


class Sleep(Effect[None]):
    """Wait for some seconds."""

    __slots__ = ("seconds",)

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds


class Now(Effect[float]):
    """Seconds on a clock that never goes back."""

    __slots__ = ()


class WallClock(Effect[float]):
    """Seconds since 1970, to compare with the dates that servers send."""

    __slots__ = ()


class Random(Effect[float]):
    """A number from 0 up to, not including, 1."""

    __slots__ = ()


class Call(Effect[T]):
    """Call a user's function; only the async driver awaits what it returns."""

    __slots__ = ("function",)

    def __init__(self, function: Callable[[], Any]) -> None:
        self.function = function


class Emit(Effect[None]):
    """Hand an item to the user's ``for`` or ``async for``."""

    __slots__ = ("item",)

    def __init__(self, item: object) -> None:
        self.item = item


class TimedOut(TimeoutError):
    """A flow took longer than its `Within` allows; a TimeoutError that it raises itself is another.

    `request` is the last one that it sent.
    """

    def __init__(self, request: Request | None = None) -> None:
        super().__init__()
        self.request = request


class Within(Effect[T]):
    """Run the flow; raise TimedOut when it takes longer than `seconds`."""

    __slots__ = ("flow", "seconds")

    def __init__(self, seconds: float, flow: Flow[T]) -> None:
        self.seconds = seconds
        self.flow = flow


class Exclusive(Effect[T]):
    """Run the flow while no other flow of this client runs under the same key."""

    __slots__ = ("flow", "key")

    def __init__(self, key: Hashable, flow: Flow[T]) -> None:
        self.key = key
        self.flow = flow


class Gather(Effect[list[T]]):
    """Run all flows, at once where the world can; their results in the order given."""

    __slots__ = ("flows",)

    def __init__(self, flows: Sequence[Flow[T]]) -> None:
        self.flows = flows
