"""A sync driver in a forked child does not wait for locks of the parent's threads."""

from __future__ import annotations

import os
import threading
import warnings
from collections.abc import Callable
from contextlib import suppress

import pytest

from trunkline.flow import Call, Exclusive, Flow, Within
from trunkline.flows.drive_sync import SyncDriver
from trunkline.testing.fakes import FakeTransport


def alone(function: Callable[[], bool]) -> Flow[bool]:
    def called() -> Flow[bool]:
        return (yield from Call[bool](function))

    return (yield from Exclusive("key", called()))


def in_time(flow: Flow[bool]) -> Flow[bool]:
    """Limit `flow`, so that a failing test does not hang."""
    return (yield from Within(0.05, flow))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_exclusive_when_a_thread_holds_it_during_a_fork_then_the_child_goes_on() -> None:
    """The child continues, because the holder of the lock exists only in the parent."""
    driver = SyncDriver(FakeTransport([]))
    held, released = threading.Event(), threading.Event()

    def hold() -> bool:
        held.set()
        return released.wait(10)

    holder = threading.Thread(target=driver.run, args=(alone(hold),))
    holder.start()
    assert held.wait(10)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the thread is the test
        child = os.fork()
    if child == 0:
        with suppress(BaseException):
            os._exit(0 if driver.run(in_time(alone(lambda: True))) else 1)
        os._exit(2)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    with pytest.raises(TimeoutError):
        driver.run(in_time(alone(lambda: True)))
    released.set()
    holder.join()
