"""Child processes that answer, and end in time."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
from collections.abc import Callable
from typing import Any

_FORK = multiprocessing.get_context("fork")


class Child:
    """A forked process that calls a function with what sends an answer, in its own process group.

    It sends what the function returns, too.
    """

    def __init__(self, function: Callable[..., Any], *arguments: Any) -> None:
        self._reader, writer = _FORK.Pipe(duplex=False)
        self._process = _FORK.Process(target=_answer, args=(writer, function, arguments))
        self._process.start()
        self._pid = self._process.pid or 0
        with contextlib.suppress(PermissionError, ProcessLookupError):  # the child was quicker
            os.setpgid(self._pid, self._pid)
        writer.close()

    def answer(self, seconds: float) -> Any:
        """Return the next answer; None if none comes in time, or the process dies."""
        try:
            return self._reader.recv() if self._reader.poll(seconds) else None
        except EOFError:
            return None

    def end(self) -> None:
        """Kill the process and those that it has started."""
        self._reader.close()
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._pid, signal.SIGKILL)
        self._process.join()


def _answer(writer: Any, function: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
    os.setpgrp()
    writer.send(function(writer.send, *arguments))
    os._exit(0)


def ask(seconds: float, function: Callable[..., Any], *arguments: Any) -> Any:
    """Return what a function returns in a child process; None if it does not in time."""
    child = Child(lambda send: function(*arguments))
    try:
        return child.answer(seconds)
    finally:
        child.end()


def silence() -> None:
    """Write nothing from here on."""
    silent = os.open(os.devnull, os.O_WRONLY)
    for descriptor in (1, 2):
        os.dup2(silent, descriptor)
