"""Errors that handlers of signals have raised, such as the TimeoutError of an alarm.

They end a call as they are. As OSErrors they would be taken for failures of the network, which the
client tries again: the alarm would have no effect.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from inspect import CO_OPTIMIZED, CO_VARARGS, ismethod
from itertools import pairwise
from threading import current_thread, main_thread
from traceback import walk_tb
from types import FrameType
from typing import Any, Final

from trunkline_transports.phases import wrapped_by

_OWN: Final = frozenset({"trunkline", "trunkline_transports"})


def interrupt_within(error: BaseException) -> BaseException | None:
    """Return what a handler has raised, of an error and those that it wraps."""
    # The innermost: errors of urllib3 have the traceback of the one that they wrap.
    found = [one for one in wrapped_by(error) if is_interrupt(one)]
    return found[-1] if found else None


def is_interrupt(error: BaseException) -> bool:
    """Whether a handler of a signal has raised an error."""
    if current_thread() is not main_thread():  # handlers run in no other thread
        return False
    frames = [frame for frame, _ in walk_tb(error.__traceback__)]
    others = [(one, before) for before, one in pairwise(frames) if _package(one) not in _OWN]
    if any(_has_interrupted(one, before) for one, before in others):
        return True
    codes = {one.f_code for one, _ in others}
    return bool(codes) and not codes.isdisjoint(_handlers())  # asking for handlers takes 0.2 ms


def _has_interrupted(frame: FrameType, before: FrameType) -> bool:
    """Whether a frame has the one before it as an argument, as handlers have that they interrupt.

    They may be registered no longer: a handler can restore the one before it.
    """
    code = frame.f_code
    if not code.co_flags & CO_OPTIMIZED:  # of a module, not of a function
        return False
    values = frame.f_locals
    given: list[Any] = [values.get(name) for name in code.co_varnames[: code.co_argcount]]
    if code.co_flags & CO_VARARGS:
        rest: Any = values.get(code.co_varnames[code.co_argcount + code.co_kwonlyargcount])
        given += rest if isinstance(rest, tuple) else ()
    if sys.version_info < (3, 13):
        values.clear()  # a copy, which the frame would keep, and with it sockets
    return any(value is before for value in given)


def _package(frame: FrameType) -> str:
    name: str = frame.f_globals.get("__name__", "")
    return name.partition(".")[0]


def _handlers() -> Iterator[Any]:
    """Yield the code of each handler that is a function in Python, a method, or an object."""
    import signal

    for number in signal.valid_signals():
        handler: Any = signal.getsignal(number)
        while isinstance(handler, partial):
            handler = handler.func
        if ismethod(handler):
            handler = handler.__func__
        function = handler if hasattr(handler, "__code__") else type(handler).__call__
        code = getattr(function, "__code__", None)
        if code is not None:
            yield code
