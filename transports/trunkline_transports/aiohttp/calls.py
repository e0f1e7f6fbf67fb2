"""The state of a call: its phase, the limit of the phase, and the connection that it uses."""

from __future__ import annotations

import asyncio
import select
import sys
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, Final

if sys.version_info >= (3, 11):
    from asyncio import Timeout as MovingLimit
else:
    from trunkline_transports.aiohttp.moving_limit import MovingLimit

if TYPE_CHECKING:
    from trunkline.errors import Phase
    from trunkline.network import Timeout

_NO_LIMIT: Final = 1e9
"""Seconds. Event loops overflow on infinity."""


class Sending:
    """A context in which the limit of the present phase raises TimeoutError."""

    __slots__ = (
        "_clock", "_is_open", "_last", "_scope", "phase", "protocol", "reused",
        "sends_pieces", "timeout", "transport",
    )  # fmt: skip

    def __init__(
        self, timeout: Timeout, phase: Phase, seconds: float | None, *, sends_pieces: bool
    ) -> None:
        self.timeout = timeout
        self.sends_pieces = sends_pieces
        self.phase: Phase = phase
        self.protocol: Any = None
        """aiohttp's part of the connection, as far as it is known."""
        self.transport: asyncio.Transport | None = None
        """The connection itself, which the protocol forgets when it is closed."""
        self.reused = False
        """Whether the connection has carried another call before."""
        self._is_open = True
        self._clock = asyncio.get_running_loop().time
        self._last = self._after(timeout.total)
        self._scope: Any = MovingLimit(min(self._after(seconds), self._last))

    def begin(self, phase: Phase, seconds: float | None) -> None:
        """Enter a phase that takes at most `seconds`; ignored after the end of the call."""
        # An upload may continue after the head of an early answer has ended the call.
        if not self._is_open or self._is_late():
            return
        self.phase = phase
        self._scope.reschedule(min(self._after(seconds), self._last))

    def is_over(self, error: BaseException) -> bool:
        """Whether `error` says that a limit of the call was exceeded."""
        return isinstance(error, TimeoutError | asyncio.TimeoutError) and self._is_late()

    def reading(self) -> Any:
        """Return the scope of a wait for a piece of the body."""
        return MovingLimit(self._after(self.timeout.read))

    def abort(self) -> None:
        """Close the connection at once, although the peer may not have taken all of the request."""
        if self.transport is not None and not self._is_lost():
            self.transport.abort()

    def has_news(self) -> bool:
        """Whether something has arrived that the loop has not read."""
        if self.transport is None:
            return False
        poll = select.poll()
        poll.register(self.transport.get_extra_info("socket"), select.POLLIN)
        return bool(poll.poll(0))

    async def __aenter__(self) -> None:
        await self._scope.__aenter__()

    async def __aexit__(self, *raised: object) -> None:
        self._is_open = False
        await self._scope.__aexit__(*raised)

    def _is_lost(self) -> bool:
        """Whether the connection has ended: asyncio cannot abort one that has written its rest."""
        lost: asyncio.Future[None] | None = self.protocol.closed
        return lost is None or lost.done()

    def _after(self, seconds: float | None) -> float:
        return self._clock() + (_NO_LIMIT if seconds is None else seconds)

    def _is_late(self) -> bool:
        return bool(self._scope.expired())


CALL: ContextVar[Sending] = ContextVar("trunkline_aiohttp_call")
"""The call that this task makes, for the connector: aiohttp passes it only its own request."""
