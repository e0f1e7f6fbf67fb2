"""The grouper of asyncio and trio. Tasks let time pass, and call functions."""

from __future__ import annotations

from collections.abc import Awaitable
from contextlib import AsyncExitStack
from contextvars import ContextVar
from functools import partial
from typing import TYPE_CHECKING, Final

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

    Raises OpenAIError for an option that is not a number of milliseconds. None means the default.
    """

    def _set_up(self) -> None:
        self._delivery: _Delivery | None = None
        self._loop: Loop | None = None
        self._moved: LoopEvent | None = None
        """Set when the transcript has changed; None while no task waits for time."""
        self._scope = AsyncExitStack()
        self._tasks: Tasks | None = None

    async def push(self, event: ServerEvent) -> None:
        """Take an event, and wait until functions were called for what it changes.

        Events without a transcript and repeated ones have no effect. Raises OpenAIError for an
        invalid one, after the end and in another event loop; and the errors of the functions.
        """
        loop, tasks = self._own_loop()
        updates = self._transcript.push(event, loop.now() * 1000)
        if updates is not None:
            await self._report(updates, loop, tasks)

    async def close(self) -> None:
        """End all segments, and wait for the functions. It has no effect the second time.

        The connection stays open. Raises the errors of the functions.
        """
        loop, tasks = self._own_loop()
        await self._report(self._transcript.finish("manual", loop.now() * 1000), loop, tasks)

    async def __aenter__(self) -> Self:
        loop = running_loop()
        if loop.background() is None:
            self._loop, self._tasks = loop, await self._scope.enter_async_context(loop.tasks())
        self._own_loop()
        self._scope.push_async_callback(self.close)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self._scope.__aexit__(kind, error, traceback)

    def _own_loop(self) -> tuple[Loop, Tasks]:
        loop = running_loop()
        if self._loop is None:
            self._loop, self._tasks = loop, loop.background()
        if self._loop is not loop:
            raise OpenAIError(
                "a transcript grouper belongs to the event loop that has used it first"
            )
        if self._tasks is None:
            raise OpenAIError("in trio, a transcript grouper is used in `async with`: it has tasks")
        return loop, self._tasks

    async def _report(self, updates: list[Update], loop: Loop, tasks: Tasks) -> None:
        self._updates += updates
        self._watch(loop, tasks)
        self._begin_delivery(loop, tasks)
        delivery = self._delivery
        if delivery is None or delivery is _inside.get():
            return
        delivery.waiting += 1
        try:
            await delivery.over.wait()
            delivery.is_heard = True
        finally:
            delivery.waiting -= 1
            if delivery.error is not None and not (delivery.is_heard or delivery.waiting):
                tasks.start(partial(_fail, delivery.error))  # all who waited were cancelled
        if delivery.error is not None:
            raise delivery.error

    def _begin_delivery(self, loop: Loop, tasks: Tasks) -> None:
        if self._delivery is None and self._updates:
            self._delivery = _Delivery(loop.event())
            tasks.start(partial(self._deliver, self._delivery))

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

    def _watch(self, loop: Loop, tasks: Tasks) -> None:
        """Let the timer look at the transcript; start it if there is something to wait for."""
        if self._moved is not None:
            self._moved.set()
        elif self._transcript.due_in(loop.now() * 1000) is not None:
            self._moved = loop.event()
            tasks.start(partial(self._wait_for_time, loop, tasks))

    async def _wait_for_time(self, loop: Loop, tasks: Tasks) -> None:
        while (ms := self._transcript.due_in(loop.now() * 1000)) is not None:
            moved = self._moved = loop.event()
            try:
                async with loop.timeout(ms / 1000):
                    await moved.wait()
            except TimeoutError:
                self._updates += self._transcript.pass_time(loop.now() * 1000)
                self._begin_delivery(loop, tasks)
        self._moved = None


async def _fail(error: Exception) -> None:
    raise error


_inside: Final[ContextVar[_Delivery | None]] = ContextVar("trunkline_transcript", default=None)
"""The delivery whose task runs, which must not wait for itself."""
