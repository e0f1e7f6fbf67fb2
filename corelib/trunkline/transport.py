"""The interface between the core and the libraries that do I/O: protocols and capabilities.

A transport moves bytes and maps the exceptions of its library. Everything else (redirects,
retries, decoding, credentials, the choice of a proxy) is in the core. `trunkline.testing` has the
checks that each transport must pass.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from trunkline.values import Value

if TYPE_CHECKING:
    from trunkline.http import Request, Response
    from trunkline.network import Network, Timeout

T = TypeVar("T")


# Neither stream has a method for the whole body: the drivers collect its pieces, so that limits
# and content encodings are the same over every transport (docs/decisions/0006).
class ByteStream(Protocol):
    """The body of a response on the wire, with its content encoding.

    A stream may have one more method, which spares the driver a loop: ``arrived() -> bytes | None``
    returns the whole body if it has arrived and its connection is free, else None.
    """

    def iter_bytes(self) -> Iterator[bytes]:
        """Yield the pieces as they arrive. Raises the core's errors with phase ``body``."""
        ...

    # Only here, because nothing else can interrupt a blocking read. Async code has scopes.
    def set_read_timeout(self, seconds: float | None) -> bool:
        """Limit the wait for each further piece. Return False if that is no longer possible."""
        ...

    def close(self) -> None:
        """Return the connection to its pool if the body has been read to its end, else close it."""
        ...


class AsyncByteStream(Protocol):
    """The body of a response on the wire, with its content encoding.

    The driver enforces time limits that are stricter than `Timeout.read`. A stream may also have
    ``arrived``, as a sync one, and ``close_now() -> None``, if it can be closed without waiting:
    then no cancellation needs to be held off.
    """

    def iter_bytes(self) -> AsyncIterator[bytes]:
        """Yield the pieces as they arrive, each within the request's `Timeout.read`.

        Raises the core's errors with phase ``body``.
        """
        ...

    async def aclose(self) -> None:
        """Return the connection to its pool if the body has been read to its end, else close it."""
        ...


class UpgradedStream(ByteStream, Protocol):
    """The stream of a response with status 101, for another protocol.

    One thread may send while another one receives. Both raise APIConnectionError, and
    APITimeoutError after `seconds`.
    """

    @property
    def has_news(self) -> bool:
        """Whether `receive` need not wait, as far as that is known."""
        ...

    def send(self, data: bytes, seconds: float | None = None) -> None: ...

    def receive(self, seconds: float | None = None, take: Callable[[bytes], Any] = ...) -> Any:
        """Return what `take` does with the data that has arrived, by default the data itself.

        At the end of the connection it is b"". After a timeout the next call may receive more. If a
        signal handler raises meanwhile, `take` was not called, or the connection is closed.
        """
        ...


class AsyncUpgradedStream(AsyncByteStream, Protocol):
    """The same for tasks. A call that is cancelled while it receives loses nothing."""

    @property
    def has_news(self) -> bool:
        """Whether `receive` need not wait, as far as that is known."""
        ...

    async def send(self, data: bytes, seconds: float | None = None) -> None: ...

    async def receive(self, seconds: float | None = None) -> bytes:
        """Return the data that has arrived, b"" at the end of the connection."""
        ...

    def close_now(self) -> None:
        """Close without waiting."""
        ...


class Transport(Protocol):
    """Sends requests, blocking. One instance serves many threads concurrently."""

    def send(self, request: Request, timeout: Timeout) -> Response:
        """Return the head of the response; its `stream` is the body. Do not follow redirects.

        Raises APIConnectionError or APITimeoutError with the phase that failed.
        """
        ...

    def close(self) -> None:
        """Close all connections."""
        ...


class Tasks(Protocol):
    """The tasks of one scope; see `Loop.tasks`."""

    def start(self, function: Callable[[], Awaitable[object]]) -> None:
        """Start a task that runs the function. Its result is dropped."""
        ...


class LoopEvent(Protocol):
    """Tasks wait for it until another task sets it."""

    def set(self) -> object: ...
    async def wait(self) -> object: ...


class Loop(Protocol):
    """The services of an event loop that the async driver needs."""

    def now(self) -> float:
        """Return `time.monotonic()`, which all worlds of a process share; a fake, its own time."""
        ...

    async def sleep(self, seconds: float) -> None: ...

    def timeout(self, seconds: float) -> AbstractAsyncContextManager[object]:
        """Return a scope that raises the built-in TimeoutError after `seconds`."""
        ...

    def event(self) -> LoopEvent:
        """Return a new event for the tasks of this loop."""
        ...

    async def gather(self, functions: Sequence[Callable[[], Awaitable[T]]]) -> list[T]:
        """Run all concurrently. The first error cancels the others and is raised."""
        ...

    def tasks(self) -> AbstractAsyncContextManager[Tasks]:
        """Return a scope whose end waits for the tasks that were started in it.

        The first error, of the scope or of a task, cancels the others and is raised.
        """
        ...

    def background(self) -> Tasks | None:
        """Return what starts tasks that no scope waits for; None in trio, where each has a scope.

        Their errors go to the exception handler of the loop.
        """
        ...

    async def shield(self, function: Callable[[], Awaitable[None]]) -> None:
        """Run to the end, for at most a few seconds, even while the caller is being cancelled."""
        ...

    async def in_thread(self, function: Callable[[], T]) -> T:
        """Run a blocking function in a thread. A cancelled caller does not wait for its end."""
        ...


class AsyncTransport(Protocol):
    """Sends requests from the tasks of one or several event loops, with a pool for each loop."""

    def loop(self) -> Loop:
        """Return the services of the loop that the caller runs in."""
        ...

    async def send(self, request: Request, timeout: Timeout) -> Response:
        """Return the head of the response; its `stream` is the body. Do not follow redirects.

        Raises APIConnectionError or APITimeoutError with the phase that failed.
        """
        ...

    async def aclose(self) -> None:
        """Close all connections of the loop that the caller runs in."""
        ...


class Capabilities(Value, frozen=True):
    """The features of a transport, for `trunkline transports` and for error messages."""

    sync: bool
    loops: tuple[str, ...] = ()
    http2: bool = False
    proxies: tuple[str, ...] = ("http", "https")
    upload_streaming: bool = True
    websocket: bool = False
    """Whether the stream of a response with status 101 is an `UpgradedStream` or an
    `AsyncUpgradedStream`, for WebSockets."""
    network: bool = True
    """False for a transport that stays in the process and needs no credentials."""
    broken_promises: Mapping[str, str] = {}  # a frozen value, as all defaults here
    """The promises of `trunkline.testing` that its library breaks, each with the reason."""
    flaky_promises: Mapping[str, str] = {}  # a frozen value, as all defaults here
    """The promises that its library breaks in some runs and keeps in others, with the reasons."""


class TransportFactory(Protocol):
    """The object of an entry point in the group ``trunkline.transports``, often a module."""

    capabilities: Capabilities

    def connect(self, network: Network) -> Transport:
        """Return a new sync transport. Raises ImportError if its library is missing."""
        ...

    def connect_async(self, network: Network) -> AsyncTransport: ...

    def adopt(self, session: Any) -> Transport:
        """Return a transport over the user's own session, which it does not close.

        `close` of the transport closes the responses that are open. Raises TypeError if `session`
        is of an unknown type.
        """
        ...

    def adopt_async(self, session: Any) -> AsyncTransport: ...

    # Optional, for `trunkline.preload`:
    #     def preload(self) -> None: import what connections load when they first need it
