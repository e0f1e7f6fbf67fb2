"""Flows that the sync driver runs at the same time, in threads."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from contextvars import copy_context
from queue import SimpleQueue
from typing import Any, Protocol

from trunkline.flow import Flow


class Branch(Protocol):
    """The run of one flow in a thread of its own."""

    stopped: bool

    def finish(self, flow: Flow[Any]) -> Any: ...
    def close_all(self) -> None: ...


class Branches:
    """Runs flows in threads, each in a copy of the caller's context.

    After an error no other flow begins, and those that run end at their next effect.
    """

    def __init__(self, branch: Callable[[], Branch], flows: Sequence[Flow[Any]]) -> None:
        self._branch = branch
        self._results: list[Any] = [None] * len(flows)
        self._waiting = iter(list(enumerate(flows)))
        self._running: set[Branch] = set()
        self._lock = threading.Lock()
        self._stopped = False
        self._errors: list[BaseException] = []
        self._ended: SimpleQueue[None] = SimpleQueue()

    def run(self, threads: int) -> list[Any]:
        """Return the results in order. Raises the first error, after all threads have ended."""
        count = min(threads, len(self._results))
        try:
            for _ in range(count):
                # Daemons: a program that was interrupted does not wait for an upload that hangs.
                context = copy_context()
                threading.Thread(target=context.run, args=(self._work,), daemon=True).start()
            for _ in range(count):
                self._ended.get()
        finally:
            # An interrupt is raised at once. The threads end soon, and close what they opened.
            self._stop()
        if self._errors:
            raise self._errors[0]
        return self._results

    def _work(self) -> None:
        try:
            while (taken := self._take()) is not None:
                index, flow, branch = taken
                try:
                    self._results[index] = branch.finish(flow)
                finally:
                    branch.close_all()
                    self._drop(branch)
        except BaseException as error:  # raised by `run`, in the thread of the caller
            self._stop(error)
        finally:
            self._ended.put(None)

    def _take(self) -> tuple[int, Flow[Any], Branch] | None:
        with self._lock:
            following = None if self._stopped else next(self._waiting, None)
            if following is None:
                return None
            branch = self._branch()
            self._running.add(branch)
        return *following, branch

    def _drop(self, branch: Branch) -> None:
        with self._lock:
            self._running.discard(branch)

    def _stop(self, error: BaseException | None = None) -> None:
        with self._lock:
            self._stopped = True
            if error is not None:
                self._errors.append(error)
            for branch in self._running:
                branch.stopped = True
