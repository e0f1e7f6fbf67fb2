"""The interface between the core and the libraries that do I/O: protocols and capabilities.

A transport moves bytes and maps the exceptions of its library. Everything else (redirects,
retries, decoding, credentials, the choice of a proxy) is in the core. `trunkline.testing` has the
checks that each transport must pass.
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


# Neither stream has a method for the whole body: the drivers collect its pieces, so that limits
# and content encodings are the same over every transport (docs/decisions/0006).
class ByteStream(Protocol):
    """The body of a response on the wire, with its content encoding."""

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

    The driver enforces time limits that are stricter than `Timeout.read`.
    """

    def iter_bytes(self) -> AsyncIterator[bytes]:
        """Yield the pieces as they arrive, each within the request's `Timeout.read`.

        Raises the core's errors with phase ``body``.
        """
        ...

    async def aclose(self) -> None:
        """Return the connection to its pool if the body has been read to its end, else close it."""
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


class Loop(Protocol):
    """The services of an event loop that the async driver needs."""

    def now(self) -> float:
        """Return the seconds on the loop's own clock."""
        ...

    async def sleep(self, seconds: float) -> None: ...

    def timeout(self, seconds: float) -> AbstractAsyncContextManager[object]:
        """Return a scope that raises the built-in TimeoutError after `seconds`."""
        ...

    def lock(self) -> AbstractAsyncContextManager[object]:
        """Return a new lock for the tasks of this loop."""
        ...

    async def gather(self, functions: Sequence[Callable[[], Awaitable[T]]]) -> list[T]:
        """Run all concurrently. The first error cancels the others and is raised."""
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
    network: bool = True
    """False for a transport that stays in the process and needs no credentials."""


class TransportFactory(Protocol):
    """The object of an entry point in the group ``trunkline.transports``, often a module."""

    capabilities: Capabilities

    def connect(self, network: Network) -> Transport:
        """Return a new sync transport. Raises ImportError if its library is missing."""
        ...

    def connect_async(self, network: Network) -> AsyncTransport: ...

    def adopt(self, session: Any) -> Transport:
        """Return a transport over the user's own session, which it does not close.

        Raises TypeError if `session` is of an unknown type.
        """
        ...

    def adopt_async(self, session: Any) -> AsyncTransport: ...
