"""The services of asyncio that the async driver uses."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, suppress
from contextvars import copy_context
from functools import partial
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from trunkline_transports.dropped import Dropped

if sys.version_info >= (3, 11):
    from asyncio import timeout as _timeout
else:
    from async_timeout import timeout as _timeout

if TYPE_CHECKING:
    from typing_extensions import Self

T = TypeVar("T")

SHIELD_SECONDS = 5.0


class AsyncioLoop:
    """The services of the running asyncio loop."""

    def __init__(self) -> None:
        if asyncio.get_running_loop().get_debug():
            Dropped.loud = True

    def now(self) -> float:
        return monotonic()

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)

    def timeout(self, seconds: float) -> AbstractAsyncContextManager[object]:
        return _Timeout(seconds)

    def event(self) -> asyncio.Event:
        return asyncio.Event()

    async def gather(self, functions: Sequence[Callable[[], Awaitable[T]]]) -> list[T]:
        tasks = [asyncio.ensure_future(function()) for function in functions]
        try:
            return list(await asyncio.gather(*tasks))
        except BaseException:
            for task in tasks:
                task.cancel()
            await self.shield(lambda: _ended(tasks))
            raise

    def tasks(self) -> AbstractAsyncContextManager[_TaskScope]:
        return _TaskScope()

    def background(self) -> _Background:
        return _Background()

    async def shield(self, function: Callable[[], Awaitable[None]]) -> None:
        task = asyncio.ensure_future(asyncio.wait_for(function(), SHIELD_SECONDS))
        try:
            await asyncio.shield(task)
        except asyncio.CancelledError:
            await asyncio.wait([task])
            if not task.cancelled():
                task.exception()
            raise
        except asyncio.TimeoutError:
            return  # it was cancelled, and there is no time to do more

    async def in_thread(self, function: Callable[[], T]) -> T:
        # Not the loop's own threads: they are few, and the end of a run waits for all of them,
        # even for one that reads a pipe which nobody writes to.
        loop = asyncio.get_running_loop()
        done: asyncio.Future[Any] = loop.create_future()
        tell: Any = loop.call_soon_threadsafe
        told = partial(tell, _settle, done)
        work = partial(copy_context().run, function)
        Thread(target=_work, args=(work, told), name="trunkline", daemon=True).start()
        try:
            result: T = (await done)()
            return result
        finally:
            del done, told  # and with them the cycle of an error and its frames


def _work(function: Callable[[], T], told: Callable[[Callable[[], T]], object]) -> None:
    """Run `function` in a thread, and pass its outcome on."""
    with suppress(RuntimeError):  # the loop is closed, so nothing waits any more
        told(_outcome(function))
    del told  # see `in_thread`


def _outcome(function: Callable[[], T]) -> Callable[[], T]:
    """Return a function that returns the result of `function`, or raises its error."""
    try:
        result = function()
    except BaseException as error:  # raised where the result is awaited, not in the thread
        return partial(_raise, error)
    return lambda: result


def _raise(error: BaseException) -> NoReturn:
    try:
        raise error
    finally:
        del error  # see `in_thread`


def _settle(done: asyncio.Future[Any], outcome: object) -> None:
    if not done.done():
        done.set_result(outcome)


async def _ended(tasks: Sequence[asyncio.Future[Any]]) -> None:
    await asyncio.wait(tasks)


class _Background:
    """Tasks without a scope, which it keeps from the garbage collection."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Future[object]] = set()

    def start(self, function: Callable[[], Awaitable[object]]) -> None:
        task: asyncio.Future[object] = asyncio.ensure_future(function())
        self._tasks.add(task)
        task.add_done_callback(self._note_end)

    def _note_end(self, task: asyncio.Future[object]) -> None:
        self._tasks.discard(task)
        error = None if task.cancelled() else task.exception()
        if error is not None:
            said = {"message": "a task in the background has failed", "exception": error}
            task.get_loop().call_exception_handler({**said, "task": task})


class _Timeout:
    """asyncio's scope, raising the built-in TimeoutError on every version."""

    def __init__(self, seconds: float) -> None:
        self._scope: Any = _timeout(seconds)

    async def __aenter__(self) -> None:
        await self._scope.__aenter__()

    async def __aexit__(self, *raised: object) -> bool | None:
        try:
            answer: bool | None = await self._scope.__aexit__(*raised)
        except asyncio.TimeoutError as error:
            raise TimeoutError from error
        return answer


class _TaskScope:
    """A scope for tasks, as asyncio.TaskGroup, but for every version and without groups of errors.

    The first error of a task cancels the scope, which takes the cancellation back at its end. On
    Python 3.10, without `uncancel`, that hides another cancellation at the same moment.
    """

    def __init__(self) -> None:
        self._tasks: set[asyncio.Future[object]] = set()
        self._failure: BaseException | None = None
        self._inside: asyncio.Task[Any] | None = None
        """The task that runs the scope, until its end."""
        self._interrupted = False

    def start(self, function: Callable[[], Awaitable[object]]) -> None:
        task: asyncio.Future[object] = asyncio.ensure_future(function())
        self._tasks.add(task)
        task.add_done_callback(self._note_end)
        if self._failure is not None:
            task.cancel()

    async def __aenter__(self) -> Self:
        self._inside = asyncio.current_task()
        return self

    async def __aexit__(self, kind: object, error: BaseException | None, *rest: object) -> None:
        inside, self._inside = self._inside, None
        if error is not None:
            self._cancel()
        if self._interrupted:
            uncancel: Callable[[], int] = getattr(inside, "uncancel", int)
            if uncancel() == 0:  # else somebody else has cancelled as well
                error = None
        cancelled = await self._wait()
        failure, self._failure = self._failure, None
        try:
            if error is None and cancelled:
                raise asyncio.CancelledError
            if error is None and failure is not None:
                raise failure
        finally:
            del error, failure  # and with it the cycle of an error and its frames

    async def _wait(self) -> bool:
        """Wait for all tasks, and return whether that was cancelled."""
        cancelled = False
        while self._tasks:
            try:
                await asyncio.wait(self._tasks)
            except asyncio.CancelledError:
                cancelled = True
                self._cancel()
        return cancelled

    def _note_end(self, task: asyncio.Future[object]) -> None:
        self._tasks.discard(task)
        failure = None if task.cancelled() else task.exception()
        if failure is None or self._failure is not None:
            return
        self._failure = failure
        self._cancel()
        if self._inside is not None:
            self._interrupted = True
            self._inside.cancel()

    def _cancel(self) -> None:
        for task in self._tasks:
            task.cancel()
