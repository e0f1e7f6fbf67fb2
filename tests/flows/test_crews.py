"""The threads of the sync driver in real time: how they end. `test_races` has whole races."""

from __future__ import annotations

import queue
import threading

from trunkline.flows.crews import SystemCrew, SystemThreads


def test_crew_when_it_ends_then_the_crews_and_the_waits_of_its_threads_end() -> None:
    """Those from before its end when it ends, and later ones at once."""
    threads = SystemThreads()
    crew = threads.crew(None)
    inner, event = threads.crew(crew), threads.event()
    crew.interrupts(event)
    assert (crew.is_over, inner.is_over, event.is_set()) == (False, False, False)
    crew.end()
    assert (crew.is_over, inner.is_over, event.is_set()) == (True, True, True)
    crew.sleep(3600)
    late = threads.event()
    crew.interrupts(late)
    assert late.is_set()
    assert threads.crew(crew).is_over


def test_crew_when_started_then_the_program_does_not_wait_for_its_threads() -> None:
    """They are daemons. The caller waits until one has ended."""
    crew = SystemCrew()
    ended: queue.SimpleQueue[None] = queue.SimpleQueue()
    goes_on = threading.Event()
    seen: list[bool] = []

    def work() -> None:
        goes_on.wait()
        seen.append(threading.current_thread().daemon)
        ended.put(None)

    crew.start([work, work])
    assert seen == []
    goes_on.set()
    crew.wait(ended)
    crew.wait(ended)
    assert seen == [True, True]
