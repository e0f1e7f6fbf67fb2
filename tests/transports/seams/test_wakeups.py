"""Wake-ups between threads."""

from __future__ import annotations

import signal
import threading
from math import inf
from time import monotonic
from typing import Any

import pytest

from trunkline_transports.wakeups import ThreadWakeup

pytestmark = pytest.mark.thorough

SECONDS = 5.0


def test_wakeup_that_is_sent_before_the_wait_then_it_ends_one_wait() -> None:
    wakeup = ThreadWakeup()
    for _ in range(3):
        wakeup.send()
    assert wakeup.wait(SECONDS)
    assert not wakeup.wait(0)


@pytest.mark.parametrize("seconds", [SECONDS, 1e30, inf])
def test_wakeup_that_another_thread_sends_then_the_wait_ends(seconds: float) -> None:
    """However long it may take; Python's own limit is an OverflowError."""
    wakeup = ThreadWakeup()
    sending = threading.Timer(0.01, wakeup.send)
    sending.start()
    assert wakeup.wait(seconds)
    sending.join()


@pytest.mark.parametrize("seconds", [-inf, -1.0, -1e-9, 0.0, 1e-9, 2e-6, 1e-4])
def test_wait_when_no_wakeup_is_sent_then_it_ends_after_its_limit(seconds: float) -> None:
    """Other threads are busy; for the locks of Python, -1 is for ever."""
    over = threading.Event()

    def work() -> None:
        while not over.is_set():
            pass

    busy = [threading.Thread(target=work) for _ in range(3)]
    for one in busy:
        one.start()
    began = monotonic()
    assert not any(ThreadWakeup().wait(seconds) for _ in range(20))
    over.set()
    for one in busy:
        one.join()
    assert monotonic() - began < 2 * SECONDS


def test_wait_that_a_signal_handler_interrupts_then_the_next_one_works() -> None:
    class Interrupt(Exception):
        pass

    def interrupt(*_: Any) -> None:
        raise Interrupt

    wakeup = ThreadWakeup()
    before = signal.signal(signal.SIGALRM, interrupt)
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.01)
        with pytest.raises(Interrupt):
            wakeup.wait(SECONDS)
    finally:
        signal.signal(signal.SIGALRM, before)
    wakeup.send()
    assert wakeup.wait(0)
