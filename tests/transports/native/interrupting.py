"""Raises where CPython looks for signals, as a signal handler may, at one place after another."""

from __future__ import annotations

import dis
import os
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from types import CodeType, FrameType
from typing import Any

OWN = os.path.dirname(os.path.dirname(__file__))
"""Frames of the tests themselves are not interrupted, nor those of their libraries."""
SITE = f"{os.sep}site-packages{os.sep}"


class Interrupted(BaseException):
    """Raised by a signal handler, so to say."""


class Interruption:
    """Raises at the nth place of this thread.

    CPython looks for signals where a function begins, after the call of a function that is written
    in C, and where a loop begins anew.
    """

    def __init__(self, place: int) -> None:
        self.left = place
        self._calls = 0
        self._last: dict[int, tuple[str, int]] = {}
        """Of each frame: its last instruction, and how many Python calls there had been then."""

    def run(self, function: Callable[[], object]) -> bool:
        """Run the function in a thread; return whether it was interrupted."""
        # CPython may keep an error as the one that is handled if a tracer raises in its handler,
        # as no signal handler can. The thread takes it along.
        with ThreadPoolExecutor(1) as pool:
            return pool.submit(self._run, function).result()

    def _run(self, function: Callable[[], object]) -> bool:
        before = sys.gettrace()
        sys.settrace(self._trace)
        try:
            function()
        except Interrupted:
            return True
        finally:
            sys.settrace(before)
        return self.left <= 0

    def _trace(self, frame: FrameType, event: str, _: Any) -> Any:
        name = frame.f_code.co_filename
        if name.startswith(OWN) or SITE in name or frame.f_code.co_name == "__del__":
            return None
        if event == "call":
            frame.f_trace_opcodes = True
            frame.f_trace_lines = False
            self._calls += 1
            self._arrive(frame)
        elif event == "opcode":
            last, calls = self._last.get(id(frame), ("", 0))
            if last.startswith("JUMP_B") or (last.startswith("CALL") and calls == self._calls):
                self._arrive(frame)
            self._last[id(frame)] = (_names(frame.f_code)[frame.f_lasti // 2], self._calls)
        elif event == "return":
            self._last.pop(id(frame), None)
        return self._trace

    def _arrive(self, frame: FrameType) -> None:
        self.left -= 1
        if self.left == 0:
            if _is_finalizing(frame):
                self.left = 1  # at the next place
            else:
                raise Interrupted


def _is_finalizing(frame: FrameType | None) -> bool:
    """Whether a finalizer has called this function: Python drops what is raised there."""
    while frame is not None and frame.f_code.co_name != "__del__":
        frame = frame.f_back
    return frame is not None


@cache
def _names(code: CodeType) -> list[str]:
    return [dis.opname[operation] for operation in code.co_code[::2]]
