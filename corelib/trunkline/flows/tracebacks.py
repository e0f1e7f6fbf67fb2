"""Tracebacks without prompts: error trackers record the locals of each frame."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from inspect import CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR
from types import FrameType

# Clearing the frame of a suspended one would close it (before Python 3.13). Their locals print
# without prompts, because the repr of an invocation and of a request has none.
_MAY_BE_SUSPENDED = CO_ASYNC_GENERATOR | CO_COROUTINE | CO_GENERATOR


def forget_locals(error: BaseException, *, ended: Collection[str] = ()) -> None:
    """Clear the locals of our functions that an exception and its causes have passed through.

    They have prompts and the bodies of requests. Functions of others keep their locals, as do
    generators, except those of the modules `ended`, none of which must still be suspended.
    """
    for one in _chain(error):
        traceback = one.__traceback__
        while traceback is not None:
            _clear(traceback.tb_frame, ended)
            traceback = traceback.tb_next


def forget_frames(error: BaseException) -> None:
    """Drop the tracebacks of an exception that is kept, and of its causes.

    A frame refers to those that have called it, so that a loop over a stream could not end.
    """
    for one in _chain(error):
        one.__traceback__ = None


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    inner: BaseException | None = error
    while inner is not None and id(inner) not in seen:
        seen.add(id(inner))
        yield inner
        inner = inner.__cause__ or inner.__context__


def _clear(frame: FrameType, ended: Collection[str]) -> None:
    module = str(frame.f_globals.get("__name__"))
    if not module.startswith("trunkline"):
        return
    if frame.f_code.co_flags & _MAY_BE_SUSPENDED and module not in ended:
        return
    try:
        frame.clear()
    except RuntimeError:  # it is still running
        return
