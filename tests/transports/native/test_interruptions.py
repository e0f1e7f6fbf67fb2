"""Sync calls that an exception from a signal handler ends, at every place where one may come."""

from __future__ import annotations

import gc
import os
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.transports.native.interrupting import Interruption
from tests.transports.native.scripted import EVENT, OK, STREAM, Native, endless, get, peer
from trunkline.errors import APITimeoutError
from trunkline.network import Limits, Timeout

SECONDS = Timeout(5)
NATIVE = Native("sync")


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    """A socket that was just made when the exception came is closed by Python, with a warning."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        yield


def call(transport: Any, target: str, timeout: Timeout = SECONDS) -> None:
    """Send a request, and read and close its response."""
    response = transport.send(get(target), timeout)
    try:
        for _ in response.stream.iter_bytes():
            pass
    finally:
        response.stream.close()


def descriptors() -> int:
    return len(os.listdir("/proc/self/fd"))


def places(act: Callable[[Interruption], bool], step: int) -> int:
    """Act with an interruption at one place after another; return how many places there are."""
    place = 1
    while act(Interruption(place)):
        place += step
    return place


@pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="needs Linux")
@pytest.mark.parametrize("step", [17, pytest.param(2, marks=pytest.mark.thorough)])
@pytest.mark.parametrize("reused", [False, True])
@pytest.mark.parametrize("answer", [OK, STREAM + EVENT + b"0\r\n\r\n"])
def test_call_when_interrupted_anywhere_then_no_slot_and_no_descriptor_is_lost(
    reused: bool, answer: bytes, step: int
) -> None:
    """On a new connection, and on one that is used again; the only slot is free afterwards.

    The places are `step` function calls and lines apart.
    """
    with peer(endless(answer)) as serving:

        def act(interruption: Interruption) -> bool:
            transport = NATIVE.transport(limits=Limits(max_connections=1))
            if reused:
                call(transport, serving.target)
            pool = NATIVE.pool(transport)
            was_interrupted = interruption.run(lambda: call(transport, serving.target))
            call(transport, serving.target)
            assert (pool.granted, pool.waiting, pool.idle) == (0, 0, 1)
            transport.close()
            return was_interrupted

        gc.collect()
        before = descriptors()
        assert places(act, step) > 100
        gc.collect()
        assert serving.wait_for_connections(0)
        assert descriptors() == before


@pytest.mark.parametrize("step", [5, pytest.param(1, marks=pytest.mark.thorough)])
def test_call_that_waits_when_interrupted_anywhere_then_nobody_waits_any_more(step: int) -> None:
    """The slot that it waited for is the next caller's."""
    with peer(endless(STREAM + EVENT)) as serving:
        transport = NATIVE.transport(limits=Limits(max_connections=1))
        pool = NATIVE.pool(transport)
        held = transport.send(get(serving.target), SECONDS)

        def waiting() -> None:
            with pytest.raises(APITimeoutError):
                transport.send(get(serving.target), Timeout(5, pool=0.001))

        def act(interruption: Interruption) -> bool:
            was_interrupted = interruption.run(waiting)
            pool.sweep(0)
            assert (pool.granted, pool.waiting) == (1, 0)
            return was_interrupted

        waiting()  # compiles what is compiled once
        assert places(act, step) > 30
        held.stream.close()
        transport.send(get(serving.target), SECONDS).stream.close()
        transport.close()
