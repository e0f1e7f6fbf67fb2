"""httpx and httpx2 for async code, over asyncio and trio."""

from __future__ import annotations

import os
from collections.abc import AsyncIterable, AsyncIterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NoReturn

from trunkline_transports import loops
from trunkline_transports.httpx.failures import failure, head_failure
from trunkline_transports.httpx.sending import AsyncContent, HttpxExchange
from trunkline_transports.phases import was_closed
from trunkline_transports.pooling.decisions import Slot
from trunkline_transports.watchdog import hang_up

if TYPE_CHECKING:
    from trunkline.http import Request, Response
    from trunkline.network import Timeout
    from trunkline.transport import Capabilities, Loop
    from trunkline_transports.httpx.routes import HttpxLane, Owner


class AsyncHttpxTransport:
    """Sends requests from the tasks of event loops, with connections for each loop."""

    def __init__(self, owner: Owner, capabilities: Capabilities) -> None:
        self.capabilities = capabilities
        self._owner = owner

    def loop(self) -> Loop:
        return loops.current()

    async def send(self, request: Request, timeout: Timeout) -> Response:
        lane = self._owner.get()
        await _close_dropped(lane)
        exchange = HttpxExchange(request, timeout, is_async=True, is_proxied=lane.is_proxied)
        found: Any = None
        made: tuple[Response, Any] | None = None
        error: Exception | None = None
        slot: Slot[None] = Slot(None)
        try:
            if lane.gate is not None:
                await lane.gate.enter(slot, request, timeout)
            exchange.phase = "headers"
            try:
                found = await lane.handle(exchange)
            finally:
                exchange.end()
                if exchange.upload is not None:
                    await loops.current().shield(exchange.upload.aclose)
            made = lane.library.response(request, found)
        except Exception as raised:  # `head_failure` decides whose it is
            error = raised
        except BaseException:  # also when cancelled
            await _give_up(lane, slot, found or exchange.unused)
            raise
        if made is None or exchange.is_spoiled:
            await _give_up(lane, slot, found or exchange.unused)
            try:
                raise head_failure(lane, exchange, error)
            finally:
                del error  # and with it the cycle of an error and its frames
        response, content = made
        pieces = found.stream if content is None else AsyncContent(content)
        response.stream = AsyncHttpxBody(AsyncHttpxReading(lane, slot, found, response, pieces))
        return response

    async def aclose(self) -> None:
        lane = self._owner.take()
        if lane is not None:
            await _close_dropped(lane)
            for transport in lane.transports.values():
                await transport.aclose()


async def _close_dropped(lane: HttpxLane) -> None:
    while lane.dropped:
        await lane.dropped.popleft().aclose()


async def _give_up(lane: HttpxLane, slot: Slot[None], found: Any) -> None:
    try:
        if found is not None:
            await loops.current().shield(found.aclose)
    finally:
        if lane.gate is not None:
            lane.gate.leave(slot)


class AsyncHttpxReading:
    """A response of the library, whose body one task reads and any task may close."""

    def __init__(
        self,
        lane: HttpxLane,
        slot: Slot[None],
        found: Any,
        response: Response,
        pieces: AsyncIterable[bytes],
    ) -> None:
        self.is_over = False
        """Whether the body was read to its end, or the response was closed."""
        self._found = found
        self._is_busy = False
        """Whether a task is inside of the library's iterator, which lets in only one."""
        self._is_ended = False
        self._lane = lane
        self._pieces = aiter(pieces)
        extensions = found.extensions
        is_shared = extensions.get("http_version") == b"HTTP/2"
        self._connection: Any = None if is_shared else extensions.get("network_stream")
        # Not the response: it refers to the body, which must stay free to be dropped.
        self._may_keep = lane.may_keep(response.headers)
        self._request = response.request
        self._slot = slot
        lane.open.add(self)

    async def next(self) -> bytes:
        """The next piece. Raises StopAsyncIteration at the end, and APIConnectionError."""
        error: Exception | None = None
        if not self.is_over:
            self._is_busy = True
            try:
                return await anext(self._pieces)
            except StopAsyncIteration:
                pass
            except Exception as raised:  # `_end` decides what it means
                error = raised
            except BaseException:  # also when cancelled: the iterator has ended early
                self.is_over = True
                raise
            finally:
                self._is_busy = False
        try:
            self._end(error)
        finally:
            del error  # and with it the cycle of an error and its frames

    async def aclose(self) -> None:
        """Close. A connection whose body was not read to its end is closed as well."""
        self.is_over = True
        lane = self._lane
        if self._is_ended and self in lane.open and not self._may_keep:
            hang_up(self._connection.get_extra_info("socket"), os.getpid())
        try:  # a task that reads is woken by it, and then ends the iterator
            await self._found.aclose()
        finally:
            lane.open.discard(self)
            if lane.gate is not None:
                lane.gate.leave(self._slot)
        if not self._is_ended and not self._is_busy:
            self._is_busy = True
            await self._unwind()

    def drop(self) -> None:
        """Free the slot, and leave the rest to the next request. Called by the collector."""
        self._slot = Slot[None](None)
        self._lane.dropped.append(self)

    def _end(self, error: Exception | None) -> NoReturn:
        was_over, self.is_over = self.is_over, True
        if self._is_ended:
            raise StopAsyncIteration
        if was_over:
            raise was_closed(self._request) from error
        if error is None:
            self._is_ended = True
            raise StopAsyncIteration
        module = self._lane.library.module
        raise failure(module, error, self._request, "body", was_cut=False)

    async def _unwind(self) -> None:
        """End the library's generators, which are nested and do not close each other.

        Left to the garbage collector they are a warning in trio. A read of a closed connection
        ends all of them; in HTTP/2 it would wait, as the connection belongs to other responses.
        """
        if self._connection is None:
            return
        with suppress(Exception):  # the error that was asked for
            async for _ in self._pieces:
                pass


class AsyncHttpxBody:
    """The body of a response. Dropped without being closed, it leaves its reading to its lane."""

    __slots__ = ("_reading",)

    def __init__(self, reading: AsyncHttpxReading) -> None:
        self._reading = reading

    def iter_bytes(self) -> AsyncIterator[bytes]:
        return self

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        return await self._reading.next()

    async def aclose(self) -> None:
        await self._reading.aclose()

    def __del__(self) -> None:
        if not self._reading.is_over:
            self._reading.drop()
