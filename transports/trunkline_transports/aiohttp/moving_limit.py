"""For Python 3.10: a time limit that any task may move, like `asyncio.timeout_at` of 3.11."""

from __future__ import annotations

import asyncio


class MovingLimit:
    """Cancels the task that entered it at `when`, on the clock of its loop, as TimeoutError.

    async-timeout would cancel the task that has moved the limit last, and an upload is read in
    another task than its call.
    """

    def __init__(self, when: float) -> None:
        self._when = when
        self._is_expired = False
        self._handle: asyncio.TimerHandle | None = None
        self._task: asyncio.Task[object] | None = None

    async def __aenter__(self) -> None:
        self._task = asyncio.current_task()
        self.reschedule(self._when)

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: object
    ) -> None:
        self._stop()
        if self._is_expired and kind is asyncio.CancelledError:
            raise TimeoutError from error

    def reschedule(self, when: float) -> None:
        """End it at another time."""
        self._stop()
        self._handle = asyncio.get_running_loop().call_at(when, self._expire)

    def expired(self) -> bool:
        """Whether it has ended."""
        return self._is_expired

    def _stop(self) -> None:
        if self._handle is not None:
            self._handle.cancel()

    def _expire(self) -> None:
        self._is_expired = True
        if self._task is not None:
            self._task.cancel()
