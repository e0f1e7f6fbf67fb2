"""A process that forks first waits until its other threads have imported what they are importing.

A forked child has the lock of a module that another thread of its parent was importing, but not
that thread. It would wait for the lock for ever. The first calls import modules, so they are the
calls in danger; `trunkline.preload` avoids the wait.
"""

from __future__ import annotations

import gc
import os
import sys
from inspect import currentframe
from threading import get_ident
from time import monotonic, sleep
from types import FrameType

MOST = 5.0
"""The longest wait in seconds: an import may itself wait for something."""
_PAUSE = 0.001
_IMPORTING = "<frozen importlib._bootstrap>"


def wait_before_forks() -> None:
    """Let each fork of this process wait. Called once, when the module of the clients loads."""
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(before=_wait_for_imports)


def _wait_for_imports() -> None:
    """Return when no other thread is importing for us, or after `MOST` seconds."""
    if _has_frames_of(currentframe(), _IMPORTING):
        return  # others may wait for this thread, which is importing too
    ends = monotonic() + MOST
    while _others_import() and monotonic() < ends:
        sleep(_PAUSE)


def _others_import() -> bool:
    collects = gc.isenabled()
    gc.disable()  # until 3.12, a finalizer that waits for a thread would wait for ever: gh-106883
    try:
        stacks = sys._current_frames()  # pyright: ignore[reportPrivateUsage]  # it is documented
    finally:
        if collects:
            gc.enable()
    del stacks[get_ident()]
    return any(_has_frames_of(one, _IMPORTING) and _is_ours(one) for one in stacks.values())


def _has_frames_of(frame: FrameType | None, file: str) -> bool:
    while frame is not None:
        if frame.f_code.co_filename == file:
            return True
        frame = frame.f_back
    return False


def _is_ours(frame: FrameType | None) -> bool:
    """Whether the thread is in a call of trunkline. The imports of others are their affair."""
    while frame is not None:
        if str(frame.f_globals.get("__name__")).startswith("trunkline"):
            return True
        frame = frame.f_back
    return False
