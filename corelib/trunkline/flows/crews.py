"""The threads in which the sync driver runs several flows at once, in real time."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Sequence
from contextvars import copy_context
from typing import Protocol
from weakref import WeakSet

Work = Callable[[], object]


class Stopped(BaseException):
    """Ends a flow in a thread, as a cancellation ends one in a task: flows cannot catch it."""


class ThreadEvent(Protocol):
    """Threads wait for it until another thread sets it."""

    def set(self) -> None: ...
    def wait(self, timeout: float | None = None, /) -> bool: ...


class Crew(Protocol):
    """Threads that run the flows of one effect. Once `is_over`, each ends at its next effect."""

    @property
    def is_over(self) -> bool: ...

    def start(self, works: Sequence[Work]) -> None:
        """Run each function in a separate thread, in a copy of the caller's context."""
        ...

    def sleep(self, seconds: float) -> None:
        """Sleep in one of the threads, until the end of the crew at the latest."""
        ...

    def interrupts(self, event: ThreadEvent) -> None:
        """Let the end of the crew end a wait of one of its threads for this event."""
        ...

    def wait(self, ended: queue.SimpleQueue[None]) -> None:
        """Wait for an item of the queue, in the thread that has started the others."""
        ...

    def end(self) -> None:
        """Tell the threads to end, and those of the crews that they have started."""
        ...

    def settle(self) -> None:
        """Wait for the threads if they end without real time; otherwise do nothing."""
        ...


class Threads(Protocol):
    """Where the sync driver gets its crews and events from."""

    def crew(self, outer: Crew | None) -> Crew:
        """Return a new crew, which ends with `outer`, the crew of the caller's thread."""
        ...

    def event(self) -> ThreadEvent: ...


class SystemThreads:
    """Crews and events in real time."""

    def crew(self, outer: Crew | None) -> SystemCrew:
        """Return a new crew."""
        crew = SystemCrew()
        if isinstance(outer, SystemCrew):
            outer.contain(crew)
        return crew

    def event(self) -> threading.Event:
        """Return a new event."""
        return threading.Event()


class SystemCrew:
    """Threads in real time. Their sleep ends early if the crew ends."""

    def __init__(self) -> None:
        self.is_over = False
        self._over = threading.Event()
        self._awaited: WeakSet[ThreadEvent] = WeakSet()
        self._inner: WeakSet[SystemCrew] = WeakSet()
        self._lock = threading.Lock()

    def contain(self, inner: SystemCrew) -> None:
        """End another crew with this one."""
        with self._lock:
            self._inner.add(inner)
        if self.is_over:
            inner.end()

    def start(self, works: Sequence[Work]) -> None:
        """Start the threads."""
        for work in works:
            # Daemons: a program that was interrupted does not wait for an upload that hangs.
            context = copy_context()
            threading.Thread(target=context.run, args=(work,), daemon=True).start()

    def sleep(self, seconds: float) -> None:
        """Sleep, until the end of the crew at the latest."""
        self._over.wait(seconds)

    def interrupts(self, event: ThreadEvent) -> None:
        """Set the event at the end."""
        with self._lock:
            self._awaited.add(event)
        if self.is_over:
            event.set()

    def wait(self, ended: queue.SimpleQueue[None]) -> None:
        """Wait for an item."""
        ended.get()

    def end(self) -> None:
        """End this crew and those in it."""
        self.is_over = True
        self._over.set()
        with self._lock:
            inner, awaited = list(self._inner), list(self._awaited)
        for event in awaited:
            event.set()
        for crew in inner:
            crew.end()

    def settle(self) -> None:
        """Do nothing: a call that blocks cannot be interrupted."""


SYSTEM_THREADS = SystemThreads()
