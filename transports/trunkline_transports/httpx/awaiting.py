"""httpx and httpx2 for async code, over asyncio and trio."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NoReturn

from trunkline_transports import loops
from trunkline_transports.httpx.sending import HttpxExchange
from trunkline_transports.phases import client_was_closed, was_closed
from trunkline_transports.pooling.decisions import Slot
from trunkline_transports.uploads import AsyncContent
from trunkline_transports.watchdog import hang_up

if TYPE_CHECKING:
    from trunkline.http import Request, Response
    from trunkline.network import Timeout
    from trunkline.transport import Capabilities, Loop
    from trunkline_transports.httpx.routes import HttpxLane
    from trunkline_transports.pooling.owners import Owner


class AsyncHttpxTransport:
    """Sends requests from the tasks of event loops, with connections for each loop."""

    def __init__(self, owner: Owner[Any], capabilities: Capabilities) -> None:
        self.capabilities = capabilities
        self._owner = owner

    def loop(self) -> Loop:
        return loops.current()

    async def send(self, request: Request, timeout: Timeout) -> Response:
        lane: HttpxLane = self._owner.get()
        while lane.dropped:
            await lane.dropped.popleft().aclose()
        exchange = AwaitingExchange(lane, request, timeout)
        response: Any = None
        error: Exception | None = None
        try:
            if lane.gate is not None:
                await lane.gate.enter(exchange.slot, request, timeout)
            response = await exchange.send()
        except Exception as raised:  # `failure` decides whose it is
            error = raised
        except BaseException:  # also when cancelled
            await exchange.give_up()
            raise
        if error is not None:
            await exchange.give_up()
            try:
                raise exchange.failure(error)
            finally:
                del error  # and with it the cycle of an error and its frames
        made: Response = response
        made.stream = AsyncHttpxBody(exchange)
        if lane.is_closed:
            await exchange.aclose()
            raise client_was_closed(request, "headers")
        return made

    async def aclose(self) -> None:
        lane: HttpxLane | None = self._owner.take()
        if lane is not None:
            lane.is_closed = True
            if lane.gate is not None:
                lane.gate.close()
            for reading in list(lane.open):
                await reading.aclose()
            for transport in lane.transports.values():
                await transport.aclose()


class AwaitingExchange(HttpxExchange):
    """A request, and its response, whose body one task reads and any task may close."""

    is_async = True

    def __init__(self, lane: HttpxLane, request: Request, timeout: Timeout) -> None:
        super().__init__(lane, request, timeout)
        self.is_over = False
        """Whether the body was read to its end, or the response was closed."""
        self.slot: Slot[None] = Slot(None)
        self._is_busy = False
        """Whether a task is inside of the library's iterator, which lets in only one."""
        self._is_ended = False
        self._connection: Any = None
        self._pieces: Any = None

    async def send(self) -> Response:
        """Return the response without its stream. Raises whatever the library does."""
        try:
            self.found = await self._lane.handle(self)
        except self._lane.library.module.HTTPStatusError as error:
            self.found = self.refused(error)
        finally:
            self.end()
            if self.upload is not None:
                await loops.current().shield(self.upload.aclose)
        response = self.response()
        content = self.found.stream
        if self.content is not None:
            content = AsyncContent(b"".join(self.content))
        self._pieces = aiter(content)
        self._connection = self.stream()
        self._lane.open.add(self)
        return response

    async def give_up(self) -> None:
        """End a call that failed."""
        found, self.found = self.found or self.unused, None
        try:
            if found is not None:
                await loops.current().shield(found.aclose)
        finally:
            self._leave()

    async def next(self) -> bytes:
        """The next piece. Raises StopAsyncIteration at the end, and APIConnectionError."""
        error: Exception | None = None
        if not self.is_over:
            self._is_busy = True
            try:
                piece: bytes = await anext(self._pieces)
            except StopAsyncIteration:
                pass
            except Exception as raised:  # `_end` decides what it means
                error = raised
            except BaseException:  # also when cancelled: the iterator has ended early
                self.is_over = True
                raise
            else:
                return piece
            finally:
                self._is_busy = False
        try:
            self._end(error)
        finally:
            del error  # and with it the cycle of an error and its frames

    async def aclose(self) -> None:
        """Close. A connection whose body was not read to its end is closed as well."""
        self.is_over = True
        found, self.found = self.found, None
        if found is None:
            return
        if self._is_ended and not self.may_be_kept and self._connection is not None:
            hang_up(self._connection.get_extra_info("socket"), os.getpid())
        try:  # a task that reads is woken by it, and then ends the iterator
            await found.aclose()
        finally:
            self._leave()
        if not self._is_ended and not self._is_busy:
            self._is_busy = True
            await self._unwind()

    def drop(self) -> None:
        """Free the slot, and leave the rest to the next request. Called by the collector."""
        self.slot = Slot(None)
        self._lane.dropped.append(self)

    def _leave(self) -> None:
        self._lane.open.discard(self)
        self._lane.leave(self.slot)

    def _end(self, error: Exception | None) -> NoReturn:
        was_over, self.is_over = self.is_over, True
        if self._is_ended:
            raise StopAsyncIteration
        if was_over:
            raise was_closed(self.request) from error
        if error is None:
            self._is_ended = True
            raise StopAsyncIteration
        raise self.failure(error)

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
    """The body of a response. Dropped without being closed, it leaves its exchange to the lane."""

    __slots__ = ("_exchange",)

    def __init__(self, exchange: AwaitingExchange) -> None:
        self._exchange = exchange

    def iter_bytes(self) -> AsyncIterator[bytes]:
        return self

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        return await self._exchange.next()

    async def aclose(self) -> None:
        await self._exchange.aclose()

    def __del__(self) -> None:
        if not self._exchange.is_over:
            self._exchange.drop()
