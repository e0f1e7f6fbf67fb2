"""The seam between the core and the libraries that do I/O: protocols, capabilities, look-up.

A transport moves bytes and maps its library's errors; meaning (redirects, retries, decoding,
credentials, the choice of a proxy) lives in the core. `trunkline.testing` has the checks that
each transport must pass.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from trunkline.values import Value

if TYPE_CHECKING:
    from trunkline.http import Request, Response
    from trunkline.network import Network, Timeout

T = TypeVar("T")


class ByteStream(Protocol):
    """A response's body on the wire, as it came (content encoding not yet undone)."""

    def iter_bytes(self) -> Iterator[bytes]:
        """The pieces as they arrive. Raises the core's errors, phase ``body``."""
        ...

    def set_read_timeout(self, seconds: float | None) -> bool:
        """Bound the wait for each further piece; False when that cannot be done any more."""
        ...

    def close(self) -> None:
        """Give the connection back when the body has been read to its end, else close it."""
        ...


class AsyncByteStream(Protocol):
    """A response's body on the wire, as it came. Closer limits of time are the driver's."""

    def iter_bytes(self) -> AsyncIterator[bytes]:
        """The pieces as they arrive, each within the request's `Timeout.read`.

        Raises the core's errors, phase ``body``.
        """
        ...

    async def aclose(self) -> None:
        """Give the connection back when the body has been read to its end, else close it."""
        ...


class Transport(Protocol):
    """Sends requests, blocking. One serves many threads at once."""

    def send(self, request: Request, timeout: Timeout) -> Response:
        """The response's head; its `stream` is the body. Redirects are not followed.

        Raises APIConnectionError or APITimeoutError with the phase that failed.
        """
        ...

    def close(self) -> None:
        """Close all connections."""
        ...


class Loop(Protocol):
    """What the async driver asks of the event loop that it runs in."""

    def now(self) -> float:
        """Seconds on the loop's own clock."""
        ...

    async def sleep(self, seconds: float) -> None: ...

    def timeout(self, seconds: float) -> AbstractAsyncContextManager[object]:
        """A scope that raises the built-in TimeoutError once `seconds` are over."""
        ...

    def lock(self) -> AbstractAsyncContextManager[object]:
        """A new lock for this loop's tasks."""
        ...

    async def gather(self, functions: Sequence[Callable[[], Awaitable[T]]]) -> list[T]:
        """Run all at once; the first error cancels the others and is raised."""
        ...

    async def shield(self, function: Callable[[], Awaitable[None]]) -> None:
        """Run to the end, within a few seconds, also where the caller is being cancelled."""
        ...

    async def in_thread(self, function: Callable[[], T]) -> T:
        """Run a function that may block; a caller that is cancelled does not wait for its end."""
        ...


class AsyncTransport(Protocol):
    """Sends requests from the tasks of an event loop, or of several, each with its own pool."""

    def loop(self) -> Loop:
        """The services of the loop that the caller runs in."""
        ...

    async def send(self, request: Request, timeout: Timeout) -> Response:
        """The response's head; its `stream` is the body. Redirects are not followed.

        Raises APIConnectionError or APITimeoutError with the phase that failed.
        """
        ...

    async def aclose(self) -> None:
        """Close all connections of the loop that the caller runs in."""
        ...


class Capabilities(Value, frozen=True):
    """What a transport can do, for `trunkline transports` and for clear refusals."""

    sync: bool
    loops: tuple[str, ...] = ()
    http2: bool = False
    proxies: tuple[str, ...] = ("http", "https")
    upload_streaming: bool = True
    websocket: bool = False
    network: bool = True
    """False for one that stays in the process, which needs no credentials."""


class TransportFactory(Protocol):
    """What an entry point of the group ``trunkline.transports`` is: a module or an object."""

    capabilities: Capabilities

    def connect(self, network: Network) -> Transport:
        """A new sync transport. Raises ImportError when its library is missing."""
        ...

    def connect_async(self, network: Network) -> AsyncTransport: ...

    def adopt(self, session: Any) -> Transport:
        """One over the user's own configured session, which it does not close.

        Raises TypeError when `session` is nothing that it knows.
        """
        ...

    def adopt_async(self, session: Any) -> AsyncTransport: ...
