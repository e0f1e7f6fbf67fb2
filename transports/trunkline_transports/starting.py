"""A thread that whoever needs it first starts."""

from __future__ import annotations

import sys
from collections.abc import Callable
from threading import Lock, Thread


class DaemonThread:
    """Runs `work` once, in a thread that does not hold up the exit of the program.

    Nothing is locked while it starts: under gevent, others run meanwhile. If an interrupt ends the
    start, the next one that needs the thread starts it.
    """

    def __init__(self, work: Callable[[], object], name: str) -> None:
        self._alone = Lock()
        self._is_started = False
        self._name = name
        self._work = work

    def start(self) -> None:
        """Start it, if nobody has. Raises RuntimeError while the interpreter exits."""
        if self._is_started:
            return
        handled = sys.exc_info()[1]
        try:
            Thread(target=self._run, name=self._name, daemon=True).start()
        except (RuntimeError, KeyError) as error:
            # The exception of a signal handler breaks what `threading` notes, whose error hides it.
            if error.__context__ is None or error.__context__ is handled:
                raise
            raise error.__context__ from None
        self._is_started = True

    def _run(self) -> None:
        if self._alone.acquire(blocking=False):  # or another thread was started at the same time
            self._work()
