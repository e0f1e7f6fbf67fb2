"""Flows that the sync driver runs at the same time, in threads."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Sequence
from typing import Any, Generic, Protocol, TypeVar

from trunkline.flow import Flow
from trunkline.flows.crews import Crew, Stopped
from trunkline.flows.races import Verdict


class Branch(Protocol):
    """The run of one flow in a separate thread."""

    def finish(self, flow: Flow[Any]) -> Any: ...
    def close_all(self) -> None: ...


B = TypeVar("B", bound=Branch)


class Branches(Generic[B]):
    """Runs flows in the threads of a crew.

    A branch whose result is used is left in `kept` with its open responses, for the run of the
    caller. All others close what they have opened, each in its own thread.
    """

    def __init__(self, crew: Crew, branch: Callable[[Crew], B], flows: Sequence[Flow[Any]]) -> None:
        self.kept: list[B] = []
        self._crew = crew
        self._branch = branch
        self._flows = flows
        self._waiting = iter(list(enumerate(flows)))
        self._lock = threading.Lock()
        self._errors: list[BaseException] = []
        self._ended: queue.SimpleQueue[None] = queue.SimpleQueue()

    def run(self, threads: int) -> Any:
        """Return the result. Raises the first error that ends the crew."""
        count = min(threads, len(self._flows))
        decided = False
        try:
            self._crew.start([self._work] * count)
            while count and not self._is_decided():
                self._crew.wait(self._ended)
                count -= 1
            decided = not self._errors
        finally:
            # An interrupt is raised at once. The threads end soon, and close what they opened.
            with self._lock:
                self._crew.end()
            if not decided:
                self._close_kept()
        self._crew.settle()
        if self._errors:
            raise self._errors[0]
        return self._result()

    def _is_decided(self) -> bool:
        """Whether there is a result while threads still run."""
        return False

    def _result(self) -> Any:
        raise NotImplementedError  # abstract: Gather and Race each have their own

    def _perform(self, index: int, flow: Flow[Any], branch: B) -> bool:
        """Run a flow. Return whether its branch is kept."""
        raise NotImplementedError  # abstract: Gather and Race each have their own

    def _keep(self, branch: B) -> bool:
        """Keep a branch, unless all is over. Called with the lock held."""
        if self._crew.is_over:
            return False
        self.kept.append(branch)
        return True

    def _close_kept(self) -> None:
        for branch in self.kept:
            branch.close_all()

    def _work(self) -> None:
        try:
            while (taken := self._take()) is not None:
                branch = self._branch(self._crew)
                kept = False
                try:
                    kept = self._perform(*taken, branch)
                finally:
                    if not kept:
                        branch.close_all()
        except Stopped:
            pass  # another flow has ended this one
        except BaseException as error:  # raised by `run`, in the thread of the caller
            with self._lock:
                if not self._crew.is_over:
                    self._errors.append(error)
                self._crew.end()
        finally:
            self._ended.put(None)

    def _take(self) -> tuple[int, Flow[Any]] | None:
        with self._lock:
            return None if self._crew.is_over else next(self._waiting, None)


class Gathered(Branches[B]):
    """Returns the results of all flows in order. The first error ends the others.

    The caller waits for all threads: after an error no other flow begins.
    """

    def __init__(self, crew: Crew, branch: Callable[[Crew], B], flows: Sequence[Flow[Any]]) -> None:
        super().__init__(crew, branch, flows)
        self._results: list[Any] = [None] * len(flows)

    def _perform(self, index: int, flow: Flow[Any], branch: B) -> bool:
        self._results[index] = branch.finish(flow)
        with self._lock:
            return self._keep(branch)

    def _result(self) -> list[Any]:
        return self._results


class Raced(Branches[B]):
    """Returns the first result that is accepted, at once: nobody waits for the other threads."""

    def __init__(
        self, crew: Crew, branch: Callable[[Crew], B], flows: Sequence[Flow[Any]], verdict: Verdict
    ) -> None:
        super().__init__(crew, branch, flows)
        self._verdict = verdict

    def _is_decided(self) -> bool:
        return self._crew.is_over

    def _perform(self, index: int, flow: Flow[Any], branch: B) -> bool:
        try:
            result = branch.finish(flow)
        except Exception as error:  # others may still win
            self._verdict.errors.append(error)
            return False
        if not self._verdict.accepts(result):
            return False
        with self._lock:
            kept = self._keep(branch)
            if kept:
                self._verdict.win(result)
                self._crew.end()
        return kept

    def _result(self) -> Any:
        return self._verdict.outcome()
