"""Pools over httpcore's own connections, which look at a connection only to use it.

httpcore 1's pool looks at every connection for every request and every response, and compares
each idle one with all others: with 64 calls at once that is ten times what a call costs otherwise.
These serve HTTP/1.1 without a proxy; for all else httpcore's are used.
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Iterator, Sequence
from functools import partial
from threading import Event, Lock
from typing import Any

from trunkline.network import Limits
from trunkline_transports import loops
from trunkline_transports.pooling.decisions import Pool, Slot

_CLOSED = "the transport was closed meanwhile"


class DirectPool:
    """The connections of one process; called as httpcore's `ConnectionPool`, by many threads."""

    def __init__(self, core: Any, limits: Limits, ssl_context: Any, backend: Any) -> None:
        self._core = core
        self._pool: Pool[Any] = Pool(limits)
        self._lock = Lock()
        """Around each decision; never while a connection is used or closed."""
        self._make = _maker(core.HTTPConnection, limits, ssl_context, backend)

    def handle_request(self, request: Any) -> Any:
        """Httpcore's response; its slot is given back when it is closed."""
        granted: Event | None = None
        with self._lock:
            slot, closing = self._pool.ask(_key(request), time.monotonic())
            if not slot.granted:
                granted = Event()
                slot.on_granted = granted.set
        try:
            _close_each(closing)
            if granted is not None:
                self._wait(slot, granted, request)
            connection: Any = slot.connection
            if _is_spent(connection):
                _close_each([] if connection is None else [connection])
                connection = slot.connection = self._make(origin=request.url.origin)
            response = connection.handle_request(request)
        except BaseException:  # also when interrupted: the slot goes back, whatever has happened
            self._give_back(slot, keep=False)
            raise
        return _response(self._core, response, _Content(self, slot, response.stream))

    def _wait(self, slot: Slot[Any], granted: Event, request: Any) -> None:
        if not granted.wait(request.extensions["timeout"]["pool"]):
            raise self._core.PoolTimeout
        if not slot.granted:
            raise self._core.ConnectError(_CLOSED)

    def _give_back(self, slot: Slot[Any], *, keep: bool) -> None:
        with self._lock:
            closing = self._pool.give_back(slot, time.monotonic(), keep=keep)
        _close_each(closing)

    def end(self, slot: Slot[Any]) -> None:
        """A response was closed; its connection is kept if both sides are willing."""
        self._give_back(slot, keep=_is_idle(slot.connection))

    def close(self) -> None:
        """Close all connections; calls that are under way fail."""
        with self._lock:
            closing = self._pool.close()
        _close_each(closing)


class AsyncDirectPool:
    """The same for one run of an event loop; called as httpcore's `AsyncConnectionPool`."""

    def __init__(self, core: Any, limits: Limits, ssl_context: Any, backend: Any) -> None:
        self._core = core
        self._pool: Pool[Any] = Pool(limits)
        self._make = _maker(core.AsyncHTTPConnection, limits, ssl_context, backend)

    async def handle_async_request(self, request: Any) -> Any:
        """Httpcore's response; its slot is given back when it is closed."""
        slot, closing = self._pool.ask(_key(request), loops.current().now())
        try:
            await _aclose_each(closing)
            if not slot.granted:
                await self._wait(slot, request)
            connection: Any = slot.connection
            if _is_spent(connection):
                await _aclose_each([] if connection is None else [connection])
                connection = slot.connection = self._make(origin=request.url.origin)
            response = await connection.handle_async_request(request)
        except BaseException:  # also when cancelled: the slot goes back, whatever has happened
            await self._give_back(slot, keep=False)
            raise
        return _response(self._core, response, _AsyncContent(self, slot, response.stream))

    async def _wait(self, slot: Slot[Any], request: Any) -> None:
        granted = loops.event()
        slot.on_granted = granted.set
        seconds = request.extensions["timeout"]["pool"]
        try:
            if seconds is None:
                await granted.wait()
            else:
                async with loops.current().timeout(seconds):
                    await granted.wait()
        except TimeoutError as error:
            raise self._core.PoolTimeout from error
        if not slot.granted:
            raise self._core.ConnectError(_CLOSED)

    async def _give_back(self, slot: Slot[Any], *, keep: bool) -> None:
        await _aclose_each(self._pool.give_back(slot, loops.current().now(), keep=keep))

    async def end(self, slot: Slot[Any]) -> None:
        """A response was closed; its connection is kept if both sides are willing."""
        await self._give_back(slot, keep=_is_idle(slot.connection))

    async def aclose(self) -> None:
        """Close all connections; calls that are under way fail."""
        await _aclose_each(self._pool.close())


class _Content:
    """The body of a response, which holds its slot."""

    def __init__(self, pool: DirectPool, slot: Slot[Any], stream: Any) -> None:
        self._pool = pool
        self._slot = slot
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        pieces: Iterator[bytes] = iter(self._stream)
        return pieces

    def close(self) -> None:
        try:
            self._stream.close()
        finally:
            self._pool.end(self._slot)


class _AsyncContent:
    """The body of an async response, which holds its slot."""

    def __init__(self, pool: AsyncDirectPool, slot: Slot[Any], stream: Any) -> None:
        self._pool = pool
        self._slot = slot
        self._stream = stream

    def __aiter__(self) -> AsyncIterator[bytes]:
        pieces: AsyncIterator[bytes] = aiter(self._stream)
        return pieces

    async def aclose(self) -> None:
        try:
            await self._stream.aclose()
        finally:
            await self._pool.end(self._slot)


def _maker(kind: Any, limits: Limits, ssl_context: Any, backend: Any) -> Any:
    return partial(
        kind,
        ssl_context=ssl_context,
        keepalive_expiry=limits.keepalive_expiry,
        network_backend=backend,
    )


def _key(request: Any) -> tuple[bytes, bytes, int]:
    url = request.url
    return url.scheme, url.host, url.port


def _is_spent(connection: Any) -> bool:
    """Whether there is none, or the server has closed it while it was idle."""
    return connection is None or connection.is_closed() or bool(connection.has_expired())


def _is_idle(connection: Any) -> bool:
    return connection is not None and bool(connection.is_idle())


def _response(core: Any, response: Any, content: _Content | _AsyncContent) -> Any:
    return core.Response(
        status=response.status,
        headers=response.headers,
        content=content,
        extensions=response.extensions,
    )


def _close_each(connections: Sequence[Any]) -> None:
    for connection in connections:
        connection.close()


async def _aclose_each(connections: Sequence[Any]) -> None:
    """Also where the caller is being cancelled."""
    if connections:
        await loops.current().shield(partial(_closed, connections))


async def _closed(connections: Sequence[Any]) -> None:
    for connection in connections:
        await connection.aclose()
