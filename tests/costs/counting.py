"""Counts that are the same on every machine: calls of our functions, files, memory blocks."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import trunkline
import trunkline_plugins
import trunkline_transports

_OWN = tuple(
    str(Path(package.__path__[0]))
    for package in (trunkline, trunkline_transports, trunkline_plugins)
)


class Calls:
    """The calls that one action makes into our code."""

    def __init__(self) -> None:
        self.count = 0
        self.files: set[str] = set()
        self.hops = 0
        """The number of calls from one of our files into another."""

    def note(self, frame: FrameType, event: str, _: Any) -> None:
        """Count one call; a callback for `sys.setprofile`."""
        path = frame.f_code.co_filename
        if event != "call" or not path.startswith(_OWN):
            return
        self.count += 1
        self.files.add(path)
        caller = frame.f_back
        while caller is not None and not caller.f_code.co_filename.startswith(_OWN):
            caller = caller.f_back
        self.hops += caller is not None and caller.f_code.co_filename != path


def calls_of(action: Callable[[], object]) -> Calls:
    """Return the calls of our functions that `action` makes in this thread."""
    calls = Calls()
    before = sys.getprofile()
    gc.disable()  # a collection would run unrelated finalizers
    sys.setprofile(calls.note)
    try:
        action()
    finally:
        sys.setprofile(before)
        gc.enable()
    return calls


def blocks_left_by(action: Callable[[], object], times: int) -> float:
    """Return the memory blocks that each run of a warm `action` leaves allocated."""
    for _ in range(50):
        action()
    gc.collect()
    before = sys.getallocatedblocks()
    for _ in range(times):
        action()
    gc.collect()
    return (sys.getallocatedblocks() - before) / times
