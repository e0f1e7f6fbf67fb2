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


class ReadBody(Effect[bytes]):
    """Return the whole body of a request, for example to sign it. The request can be sent after it.

    Files are read again when the request is sent; an async driver reads them in a thread. Raises
    OpenAIError for a body that can be read only once.
    """

    __slots__ = ("request",)

    def __init__(self, request: Request) -> None:
        self.request = request


class HashBody(Effect[bytes]):
    """Return the digest of the body of a request, which need not fit into memory; see `ReadBody`.

    `algorithm` is a name of `hashlib`. Raises ValueError if there is none of that name, or if its
    digests have no fixed length.
    """

    __slots__ = ("algorithm", "request")

    def __init__(self, request: Request, algorithm: str = "sha256") -> None:
        self.request = request
        self.algorithm = algorithm


class Sleep(Effect[None]):
    """Wait for `seconds`."""

    __slots__ = ("seconds",)

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds


class Now(Effect[float]):
    """Return `time.monotonic()`, in every world, so that all clients of a process can compare it.

    Fakes return the time of their virtual clock.
    """

    __slots__ = ()


class Clock(Effect[Callable[[], float]]):
    """Return the clock of `Now`, for what happens to an open body after its flow has ended."""

    __slots__ = ()


class WallClock(Effect[float]):
    """Return the seconds since 1970, for comparison with dates from servers.

    Fakes return `VirtualClock.wall()`, which moves with their clock.
    """

    __slots__ = ()


class Random(Effect[float]):
    """Return a random number from 0 (included) to 1 (excluded)."""

    __slots__ = ()


class Call(Effect[T]):
    """Call a user's function. An async driver awaits its result if that is awaitable.

    With `in_thread`, for a function that blocks, an async driver calls it in a thread. Whoever is
    cancelled does not wait for its end.
    """

    __slots__ = ("function", "in_thread")

    def __init__(self, function: Callable[[], Any], *, in_thread: bool = False) -> None:
        self.function = function
        self.in_thread = in_thread


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


class UnknownEffectError(TypeError):
    """A flow has yielded something that is not an effect."""

    def __init__(self, yielded: object) -> None:
        shown = "nothing" if yielded is None else f"a value of the type {type(yielded).__name__}"
        remedy = "yield one, such as `yield from Sleep(1)`"
        if isinstance(yielded, Generator):
            remedy = "write `yield from` instead of `yield`"
        elif isinstance(yielded, type):
            remedy = "make an instance, such as `Sleep(1)`"
        super().__init__(f"{shown}, which is not an effect of trunkline.flow: {remedy}")


class NoneAcceptedError(RuntimeError):
    """A `Race` ended without a winner and without an error.

    `results` are the results that were not accepted, in the order in which they came.
    """

    def __init__(self, results: Sequence[Any] = ()) -> None:
        super().__init__(f"none of the {len(results)} results of a race was accepted")
        self.results = tuple(results)


# The scopes (`Within`, `Exclusive`, `Limit`, `Gather`, `Race`) contain the flows that they apply
# to. A driver runs them inside one frame, so that no scope can be left open.
class Within(Effect[T]):
    """Run the flow; raise TimedOut if it takes longer than `seconds`."""

    __slots__ = ("flow", "seconds")

    def __init__(self, seconds: float, flow: Flow[T]) -> None:
        self.seconds = seconds
        self.flow = flow


class Exclusive(Effect[T]):
    """Run the flow while no other flow of this client runs with the same key.

    With `across_clients`, no other flow of any client that asks for that. Flows wait in the order
    in which they come. Each process has its own keys in sync code, and each run of an event loop
    in async code. Raises RuntimeError within a flow that runs under the same key.
    """

    __slots__ = ("across_clients", "flow", "key")

    def __init__(self, key: Hashable, flow: Flow[T], *, across_clients: bool = False) -> None:
        self.key = key
        self.flow = flow
        self.across_clients = across_clients


class Limit(Effect[T]):
    """Run the flow as soon as fewer than `at_most` flows of this client run with the same key.

    Clients, order, processes and event loops as for `Exclusive`, whose keys are separate. Raises
    RuntimeError within a flow that runs under the same key; ValueError if `at_most` is less than 1.
    """

    __slots__ = ("across_clients", "at_most", "flow", "key")

    def __init__(
        self, key: Hashable, at_most: int, flow: Flow[T], *, across_clients: bool = False
    ) -> None:
        if at_most < 1:
            raise ValueError(f"at_most must be at least 1, not {at_most}")
        self.key = key
        self.at_most = at_most
        self.flow = flow
        self.across_clients = across_clients


class Gather(Effect[list[T]]):
    """Run all flows and return their results in order. The first error ends the others.

    At most `at_most` of them run at once; by default all in async code, and 16 in sync code, where
    each flow that runs has a thread. Raises ValueError if `at_most` is less than 1.
    """

    __slots__ = ("at_most", "flows")

    def __init__(self, flows: Sequence[Flow[T]], *, at_most: int | None = None) -> None:
        if at_most is not None and at_most < 1:
            raise ValueError(f"at_most must be at least 1, not {at_most}")
        self.flows = flows
        self.at_most = at_most


class Race(Effect[T]):
    """Run all flows at once; return the first result for which ``accept(result)`` is true.

    Without `accept`, any result is accepted. The other flows are cancelled, and the responses that
    they opened are closed, as are those of results that were not accepted. If no result is
    accepted, the error that was raised last is raised; if there was none, NoneAcceptedError. An
    error of `accept` ends the race and is raised. Raises ValueError if there are no flows.

    In sync code each flow has a thread. A call that blocks cannot be interrupted: the winner does
    not wait for it, and its flow ends when it returns.
    """

    __slots__ = ("accept", "flows")

    def __init__(
        self, flows: Sequence[Flow[T]], *, accept: Callable[[T], object] | None = None
    ) -> None:
        if not flows:
            raise ValueError("a race needs at least one flow")
        self.flows = flows
        self.accept = accept
