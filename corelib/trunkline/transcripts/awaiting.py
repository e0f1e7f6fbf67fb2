"""The grouper of asyncio and trio. Tasks let time pass, and call functions."""

from __future__ import annotations

from collections.abc import Awaitable
from contextlib import AsyncExitStack
from contextvars import ContextVar
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from trunkline.codec.type_guards import is_awaitable
from trunkline.discovery.transports import running_loop
from trunkline.errors import OpenAIError
from trunkline.transcripts.groupers import AnyTranscriptGrouper

if TYPE_CHECKING:
    from types import TracebackType

    from typing_extensions import Self

    from trunkline.transcripts.segments import Update
    from trunkline.transport import Loop, LoopEvent, Tasks
    from trunkline.types.live import ServerEvent


class _Here(NamedTuple):
    """The event loop of a grouper, and what starts its tasks."""

    loop: Loop
    tasks: Tasks

    def now(self) -> float:
        return self.loop.now() * 1000


class _Delivery:
    """A task that calls functions with all updates, and the tasks that wait for its end."""

    def __init__(self, over: LoopEvent) -> None:
        self.error: Exception | None = None
        """An error of a function, for those who wait."""
        self.is_heard = False
        self.over = over
        self.waiting = 0


class AsyncTranscriptGrouper(AnyTranscriptGrouper[Awaitable[None] | None]):
    """Groups the transcripts of one live session into segments, in asyncio and trio.

    Functions may be async. They are called one after the other, in a task: cancelling `push` or
    `close` does not cancel them. If time has made a change, an error of a function goes to the
    exception handler of the loop in asyncio, and ends the ``async with`` in trio, where a grouper
    needs one.
    """

    def _set_up(self) -> None:
        self._delivery: _Delivery | None = None
        self._here: _Here | None = None
        self._moved: LoopEvent | None = None
        """Set when the transcript has changed; None while no task waits for time."""
        self._scope = AsyncExitStack()

    async def push(self, event: ServerEvent) -> None:
        """Take an event, and wait until functions were called for what it changes.

        Events without a transcript and repeated ones have no effect. Raises OpenAIError for an
        invalid one, after the end and in another event loop; and the errors of the functions.
        """
        here = self._place()
        updates = self._transcript.push(event, here.now())
        if updates is not None:
            await self._report(updates, here)

    async def close(self) -> None:
        """End all segments, and wait for the functions. It has no effect the second time.

        The connection stays open. Raises the errors of the functions.
        """
        here = self._place()
        await self._report(self._transcript.finish("manual", here.now()), here)

    async def __aenter__(self) -> Self:
        loop = running_loop()
        if loop.background() is None:
            self._here = _Here(loop, await self._scope.enter_async_context(loop.tasks()))
        self._place()
        self._scope.push_async_callback(self.close)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self._scope.__aexit__(kind, error, traceback)

    def _place(self) -> _Here:
        """Return the event loop, which is the running one on first use."""
        loop = running_loop()
        if self._here is None:
            tasks = loop.background()
            if tasks is None:
                said = "in trio, a transcript grouper has tasks: use it in `async with`"
                raise OpenAIError(said)
            self._here = _Here(loop, tasks)
        if self._here.loop is not loop:
            said = "a transcript grouper belongs to the event loop that has used it first"
            raise OpenAIError(said)
        return self._here

    async def _report(self, updates: list[Update], here: _Here) -> None:
        self._updates += updates
        self._watch(here)
        self._begin_delivery(here)
        delivery = self._delivery
        if delivery is not None and delivery is not _inside.get():
            await self._wait_for(delivery, here)

    async def _wait_for(self, delivery: _Delivery, here: _Here) -> None:
        """Wait until functions were called with all updates. Raises their errors."""
        delivery.waiting += 1
        try:
            await delivery.over.wait()
            delivery.is_heard = True
        finally:
            delivery.waiting -= 1
            if delivery.error is not None and not (delivery.is_heard or delivery.waiting):
                here.tasks.start(partial(_fail, delivery.error))  # all who waited were cancelled
        if delivery.error is not None:
            raise delivery.error

    def _begin_delivery(self, here: _Here) -> None:
        if self._delivery is None and self._updates:
            self._delivery = _Delivery(here.loop.event())
            here.tasks.start(partial(self._deliver, self._delivery))

    async def _deliver(self, delivery: _Delivery) -> None:
        _inside.set(delivery)
        try:
            while self._updates:
                update = self._updates.popleft()
                for function in self._functions(update):
                    made = function(update)
                    if is_awaitable(made):
                        await made
        except Exception as error:  # of a user's function, for those who wait, or for the loop
            if not delivery.waiting:
                raise
            delivery.error = error
        finally:
            self._delivery = None
            delivery.over.set()

    def _watch(self, here: _Here) -> None:
        """Let the timer look at the transcript; start it if there is something to wait for."""
        if self._moved is not None:
            self._moved.set()
        elif self._transcript.due_in(here.now()) is not None:
            self._moved = here.loop.event()
            here.tasks.start(partial(self._wait_for_time, here))

    async def _wait_for_time(self, here: _Here) -> None:
        try:
            while (ms := self._transcript.due_in(here.now())) is not None:
                moved = self._moved = here.loop.event()
                try:
                    async with here.loop.timeout(ms / 1000):
                        await moved.wait()
                except TimeoutError:
                    self._updates += self._transcript.pass_time(here.now())
                    self._begin_delivery(here)
        finally:  # also when cancelled: the next change starts another one
            self._moved = None


async def _fail(error: Exception) -> None:
    raise error


_inside: Final[ContextVar[_Delivery | None]] = ContextVar("trunkline_transcript", default=None)
"""The delivery whose task runs, which must not wait for itself."""
