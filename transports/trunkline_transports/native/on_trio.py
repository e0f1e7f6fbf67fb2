"""How the engine waits for sockets in trio."""

from __future__ import annotations

import socket
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from math import inf
from typing import TYPE_CHECKING, Any

import trio

from trunkline_transports.native.steps import Event, closed, used_twice

if TYPE_CHECKING:
    from types import TracebackType

    from typing_extensions import Self

    from trunkline_transports.native.steps import Wait


class TrioWaits:
    """Waits in one run."""

    def __init__(self) -> None:
        # Its own function, because `trio.current_time` raises once the run is over: a coroutine
        # that is closed then has to free its connection as well.
        self.now: Callable[[], float] = trio.lowlevel.current_clock().current_time

    async def checkpoint(self) -> None:
        """Let other tasks run, and raise if this one is cancelled, even if no exchange waits."""
        await trio.lowlevel.checkpoint()

    def scope(self) -> Scope:
        """A scope in which `wait` may be used."""
        return Scope()

    async def wait_for_any(
        self, sockets: Sequence[socket.socket], until: float, ends: float
    ) -> None:
        """Wait until a connection is made or fails, or `until`. Raises TimeoutError at `ends`."""
        with trio.move_on_at(min(until, ends)):
            await _first([_waiting(trio.lowlevel.wait_writable, one) for one in sockets])
        if trio.current_time() >= ends:
            raise TimeoutError

    async def resolve(self, host: str, port: int, ends: float) -> Any:
        """The addresses of a host. Raises OSError, TimeoutError."""
        with trio.move_on_at(ends):
            return await trio.socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        raise TimeoutError

    def closing(self, descriptor: int) -> None:
        """Wake whoever waits for a descriptor that is about to be closed."""
        with suppress(RuntimeError):  # outside of trio nobody waits
            trio.lowlevel.notify_closing(descriptor)


class Scope:
    """One cancel scope for all waits of an exchange, whose deadline moves with the phases.

    A scope for each wait would double the cost of an exchange.
    """

    __slots__ = ("_scope",)

    def __init__(self) -> None:
        self._scope = trio.CancelScope()

    def __enter__(self) -> Self:
        self._scope.__enter__()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> bool | None:
        return self._scope.__exit__(kind, error, traceback)

    def rest(self) -> None:
        """Limit nothing until the next wait."""
        self._scope.deadline = inf

    async def wait(self, want: Wait, ends: float) -> None:
        """Wait for a wire; the scope is left at `ends`. Raises OSError if the wire is closed."""
        scope = self._scope
        if scope.deadline != ends:
            scope.deadline = ends
        if want.wire.closed:
            raise closed()
        try:
            if want.wire.over and want.event is Event.READ:
                return
            if want.event == Event.READ:
                await trio.lowlevel.wait_readable(want.wire)
            elif want.event == Event.WRITE:
                await trio.lowlevel.wait_writable(want.wire)
            else:
                readable = _waiting(trio.lowlevel.wait_readable, want.wire)
                await _first([readable, _waiting(trio.lowlevel.wait_writable, want.wire)])
        except trio.ClosedResourceError:
            raise closed() from None
        except trio.BusyResourceError:
            raise used_twice() from None


Waiting = Callable[[], Awaitable[None]]


def _waiting(wait: Callable[[Any], Awaitable[None]], source: Any) -> Waiting:
    return lambda: wait(source)


async def _first(waits: Sequence[Waiting]) -> None:
    """Return when the first of several waits ends, or what it waits for is closed."""

    async def one(wait: Waiting) -> None:
        with suppress(trio.ClosedResourceError):  # the next attempt to use it fails
            await wait()
        nursery.cancel_scope.cancel()

    async with trio.open_nursery() as nursery:
        for wait in waits:
            nursery.start_soon(one, wait)
