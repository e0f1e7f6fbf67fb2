"""Wake-ups of a thread by another one.

Not `queue.SimpleQueue`: up to Python 3.12, its `get` waits for ever if the timeout passes before it
has begun to wait, as may happen on a busy machine. Not an event of `threading`: an exception of a
signal handler breaks its lock.
"""

from __future__ import annotations

import threading
from contextlib import suppress


class ThreadWakeup:
    """Wakes one thread; sent before that thread waits, or several times, it counts once."""

    __slots__ = ("_unsent",)

    def __init__(self) -> None:
        self._unsent = threading.Lock()  # looked up late: gevent may have replaced it meanwhile
        self._unsent.acquire()

    def send(self) -> None:
        """End the wait, or the next one. Signal handlers and finalizers may call it, too."""
        with suppress(RuntimeError):  # it is sent already
            self._unsent.release()

    def wait(self, seconds: float) -> bool:
        """Return whether it was sent, at the latest after `seconds`."""
        return self._unsent.acquire(timeout=min(max(0.0, seconds), threading.TIMEOUT_MAX))
