"""Run code in another thread, in another event loop or in a forked child, for a bounded time."""

from __future__ import annotations

import ctypes
import gc
import os
import select
import signal
import sys
import warnings
from collections.abc import Awaitable, Callable, Generator, Sequence
from contextlib import contextmanager, suppress
from contextvars import copy_context
from functools import partial
from random import Random
from threading import Thread, Timer, get_ident
from time import monotonic
from typing import Any, TypeVar

from trunkline.testing.packages import needed

T = TypeVar("T")

_CHILD_SECONDS = 10.0


def running_library() -> str:
    """Return the name of the library whose event loop runs the caller: ``asyncio`` or ``trio``."""
    trio: Any = sys.modules.get("trio")
    return "trio" if trio is not None and trio.lowlevel.in_trio_task() else "asyncio"


def run_in_loop(library: str, function: Callable[[], Awaitable[T]]) -> T:
    """Run an async function in a new event loop of that library, in this thread."""
    if library not in {"asyncio", "trio"}:
        raise ValueError(f"the checks cannot start an event loop of {library}, only asyncio, trio")
    module = needed(library, f"the checks in {library}")
    result: T = module.run(function()) if library == "asyncio" else module.run(function)
    return result


def outcome_in_thread(function: Callable[[], Any], seconds: float) -> BaseException | None:
    """Call a function in a thread. Return its error, None, or a TimeoutError after `seconds`.

    A thread that does not end in time is left alone: nothing can end a deadlock.
    """
    outcome: list[BaseException | None] = []
    thread = Thread(target=copy_context().run, args=(_note, function, outcome), daemon=True)
    thread.start()
    thread.join(seconds)
    return outcome[0] if outcome else TimeoutError(f"it still hangs after {seconds:g} s")


def in_threads(functions: Sequence[Callable[[], T]], seconds: float) -> list[T]:
    """Call all functions, each in a thread, and return their results. Raises the first error."""
    results: dict[int, T] = {}

    def call(index: int) -> None:
        results[index] = functions[index]()

    outcomes: list[list[BaseException | None]] = [[] for _ in functions]
    threads = [
        Thread(target=_note, args=(partial(call, index), outcome), daemon=True)
        for index, outcome in enumerate(outcomes)
    ]
    ends = monotonic() + seconds
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(max(0.0, ends - monotonic()))
    for outcome in outcomes:
        if not outcome:
            raise TimeoutError(f"a thread still hangs after {seconds:g} s")
        if outcome[0] is not None:
            raise outcome[0]
    return [results[index] for index in range(len(functions))]


def _note(function: Callable[[], Any], outcome: list[BaseException | None]) -> None:
    try:
        function()
    except BaseException as error:  # the caller of the thread raises or reports it
        outcome.append(error)
    else:
        outcome.append(None)


def in_forked_child(function: Callable[[], str]) -> str:
    """Call a function in a forked child, and return its result or the repr of its error.

    Raises TimeoutError if the child does not end; it is killed then.
    """
    reader, writer = os.pipe()
    with warnings.catch_warnings():
        # Python 3.12 warns that other threads do not exist in the child. It needs none of them.
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        _answer(function, writer)
    os.close(writer)
    try:
        if not select.select([reader], [], [], _CHILD_SECONDS)[0]:
            raise TimeoutError(f"the child still hangs after {_CHILD_SECONDS:g} s")
        return os.read(reader, 65536).decode()
    finally:
        os.close(reader)
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)  # it has answered, or it never will
        os.waitpid(child, 0)


def _answer(function: Callable[[], str], writer: int) -> None:
    """Write the result of a function, and end this process without any of its parent's clean-up."""
    try:
        said = function()
    except BaseException as error:  # the parent reports it
        said = repr(error)
    os.write(writer, said.encode()[:65536])
    os._exit(0)


def interrupt_often(function: Callable[[], object], times: int, dice: Random) -> int:
    """Call a function many times, and raise KeyboardInterrupt in it at a random point of each call.

    Return how many calls were interrupted. The interruptions come where Python would run a signal
    handler, but work in every thread.
    """
    started = monotonic()
    function()
    usual = monotonic() - started
    interrupted = 0
    with _interruptible():
        for _ in range(times):
            try:
                _interrupted_once(function, dice.random() * usual)
            except KeyboardInterrupt:
                interrupted += 1
    return interrupted


def _interrupted_once(function: Callable[[], object], delay: float) -> None:
    interrupter = Timer(delay, partial(_interrupt, get_ident()))
    interrupter.start()
    try:
        function()
    finally:
        interrupter.join()  # so the interruption comes here at the latest


def _interrupt(thread: int) -> None:
    ctypes.pythonapi.PyThreadState_SetAsyncExc(
        ctypes.c_ulong(thread), ctypes.py_object(KeyboardInterrupt)
    )


@contextmanager
def _interruptible() -> Generator[None]:
    """Let threads take turns often, and be silent about what no code can avoid.

    An interruption may come within a finalizer, or between the making of a socket and the statement
    that would close it.
    """
    usual, report = sys.getswitchinterval(), sys.unraisablehook

    def report_others(unraisable: Any) -> None:
        if not isinstance(unraisable.exc_value, KeyboardInterrupt):
            report(unraisable)

    sys.setswitchinterval(1e-6)
    sys.unraisablehook = report_others
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)
            yield
            gc.collect()  # now, and not where the warnings count again
    finally:
        sys.setswitchinterval(usual)
        sys.unraisablehook = report
