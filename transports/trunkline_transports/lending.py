"""Responses of blocking libraries: one thread reads a body, and any thread may close it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from time import monotonic
from typing import TYPE_CHECKING, Any, NoReturn, Protocol

from trunkline_transports.interrupts import interrupt_within
from trunkline_transports.phases import client_was_closed, was_closed
from trunkline_transports.pooling.decisions import Slot
from trunkline_transports.watchdog import Watch

if TYPE_CHECKING:
    from trunkline.http import Request, Response
    from trunkline.network import Timeout
    from trunkline.transport import Capabilities
    from trunkline_transports.pooling.owners import Owner


class LentExchange(Protocol):
    """A request, and the response of a library to it."""

    request: Request
    pieces: Iterator[bytes]
    """The body, once the response is there."""
    can_be_cut: bool
    """Whether `cut` has an effect."""
    may_be_kept: bool
    """Whether the connection may be used again once the body was read to its end."""

    def send(self) -> Response:
        """Return the response without its stream. Raises whatever the library does."""
        ...

    def cut(self) -> None:
        """End a read that waits in any thread. Must not block or raise."""
        ...

    def close(self) -> None:
        """Close the library's response, if there is one."""
        ...

    def failure(self, error: Exception) -> Exception:
        """Return the error to raise for `error`; a TimeoutError may be that of the watchdog."""
        ...


class Lender:
    """Where requests are sent, and the responses that are open there.

    They are held here, because libraries take their locks when a response is collected, which may
    happen at any moment, in a thread that holds them. A response that is dropped without being
    closed waits in `dropped` for the next request.
    """

    def __init__(self, gate: Any = None) -> None:
        self.gate = gate
        """Where calls wait for a connection; None where the library limits them."""
        self.leave: Callable[[Slot[None]], object] = bool if gate is None else gate.leave
        """Ends the slot of a call."""
        self.is_closed = False
        """Whether nothing is lent any more, also if its head is on its way."""
        self.open: set[Any] = set()
        self.dropped: deque[Any] = deque()

    def exchange(self, request: Request, timeout: Timeout) -> LentExchange:
        """A new exchange of a blocking library."""
        raise NotImplementedError

    def give_up(self, slot: Slot[None], exchange: LentExchange) -> None:
        """End a call that failed."""
        try:
            exchange.close()
        finally:
            self.leave(slot)

    def close_dropped(self) -> None:
        """Close the responses that were dropped."""
        while self.dropped:
            self.dropped.popleft().close()

    def close(self) -> None:
        """End the calls that wait, and close the responses that are open, whoever reads them."""
        self.is_closed = True
        if self.gate is not None:
            self.gate.close()
        for reading in list(self.open):
            reading.close()


class LendingTransport:
    """Sends requests over a blocking library, for many threads at once."""

    def __init__(self, owner: Owner[Any], capabilities: Capabilities) -> None:
        self.capabilities = capabilities
        self._owner = owner

    def send(self, request: Request, timeout: Timeout) -> Response:
        lender: Lender = self._owner.get()
        lender.close_dropped()
        exchange = lender.exchange(request, timeout)
        response: Any = None
        error: Exception | None = None
        slot: Slot[None] = Slot(None)
        try:
            if lender.gate is not None:
                lender.gate.enter(slot, request, timeout)
            response = exchange.send()
        except Exception as raised:  # `failure` decides whose it is
            error = raised
        except BaseException:
            lender.give_up(slot, exchange)
            raise
        if error is not None:
            lender.give_up(slot, exchange)
            try:
                raise _failure(exchange, error)
            finally:
                del error  # and with it the cycle of an error and its frames
        made: Response = response
        body = made.stream = LentBody(lender, slot, exchange)
        if lender.is_closed:
            body.close()
            raise client_was_closed(request, "headers")
        return made

    def close(self) -> None:
        lender: Lender | None = self._owner.take()
        if lender is not None:
            lender.close()


class LentReading:
    """The reading of one response."""

    def __init__(self, lender: Lender, slot: Slot[None], source: LentExchange) -> None:
        self.is_over = False
        """Whether the body was read to its end, or the response was closed."""
        self._held = [(slot, source)]
        self._is_busy = False
        """Whether a thread is inside of the library's iterator: then that one has to close."""
        self._is_ended = False
        self._lender = lender
        self._source = source
        self._watch: Watch | None = None

    def can_limit(self) -> bool:
        """Whether there is something to wait for, and a way to end the wait."""
        if self.is_over or not self._source.can_be_cut:
            return False
        if self._watch is None:
            self._watch = Watch(self._source.cut)
        return True

    def next(self, seconds: float | None) -> bytes:
        """The next piece. Raises StopIteration at the end, APIConnectionError, APITimeoutError."""
        piece: bytes | None = None
        error: Exception | None = None
        watch = self._watch if seconds is not None else None
        self._is_busy = True
        try:
            if not self.is_over:
                if watch is not None and seconds is not None:
                    watch.begin(monotonic() + seconds)
                piece = next(self._source.pieces, None)
        except Exception as raised:  # `_end` decides what it means
            error = raised
        except BaseException:
            self.is_over = True
            self._release()
            raise
        finally:
            was_cut = watch is not None and watch.end()
            self._is_busy = False
        if piece is not None and not was_cut and not self.is_over:
            return piece
        try:
            self._end(error, was_cut=was_cut)
        finally:
            del error  # and with it the cycle of an error and its frames

    def close(self) -> None:
        """Close. A connection whose body was not read to its end is closed as well."""
        self.is_over = True
        if self._is_busy:
            self._source.cut()  # the thread that reads wakes up, and closes
        else:
            self._release()

    def drop(self) -> None:
        """Free the slot, and leave the rest to the next request. Called by the collector."""
        self._held = [(Slot[None](None), source) for _, source in self._held]
        self._lender.dropped.append(self)

    def _end(self, error: Exception | None, *, was_cut: bool) -> NoReturn:
        was_over, self.is_over = self.is_over, True
        if error is None and not was_cut and not was_over:
            self._is_ended = True
        self._release()
        if self._is_ended:
            raise StopIteration
        if was_over and not was_cut:
            raise was_closed(self._source.request) from error
        raise _failure(self._source, error if error and not was_cut else TimeoutError())

    def _release(self) -> None:
        """Close the library's response, once: its connection may be another's afterwards."""
        with suppress(IndexError):
            slot, source = self._held.pop()
            self._lender.open.discard(self)
            try:
                if not self._is_ended or not source.may_be_kept:
                    source.cut()
                source.close()
            finally:
                self._lender.leave(slot)


class LentBody:
    """The body of a response. Dropped without being closed, it leaves its reading to the lender."""

    _is_lent = False
    _seconds: float | None = None

    def __init__(self, lender: Lender, slot: Slot[None], source: LentExchange) -> None:
        self._reading = LentReading(lender, slot, source)
        # A signal handler may raise at any line. The lender must not hold what nobody can drop.
        self._is_lent = True
        lender.open.add(self._reading)

    def iter_bytes(self) -> Iterator[bytes]:
        return self

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        return self._reading.next(self._seconds)

    def set_read_timeout(self, seconds: float | None) -> bool:
        self._seconds = seconds
        return self._reading.can_limit()

    def close(self) -> None:
        self._reading.close()

    def __del__(self) -> None:
        if self._is_lent and not self._reading.is_over:
            self._reading.drop()


def _failure(exchange: LentExchange, error: Exception) -> BaseException:
    """Return the error to raise for `error`: ours, unless a handler of a signal has raised it."""
    interrupt = interrupt_within(error)
    return exchange.failure(error) if interrupt is None else interrupt
