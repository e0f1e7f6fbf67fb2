"""Look-ups of names in sync code: shared, bounded, and abandoned at the deadline."""

from __future__ import annotations

import os
import socket
import warnings
from collections.abc import Iterator
from contextlib import suppress
from math import inf
from threading import Event, Thread
from time import monotonic
from typing import Any

import pytest

from trunkline_transports.native import resolving


class Resolver:
    """The system's: it answers when it is let go."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.answers = Event()

    def __call__(self, host: str, port: int) -> Any:
        self.asked.append(host)
        assert self.answers.wait(5)
        if host == "unknown":
            raise socket.gaierror(socket.EAI_NONAME, "no such name")
        return [(socket.AF_INET, socket.SOCK_STREAM, 0, "", (host, port))]


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> Iterator[Resolver]:
    resolver = Resolver()
    monkeypatch.setattr(resolving, "_ask", resolver)
    yield resolver
    resolver.answers.set()
    while resolving._lookups:
        Event().wait(0.001)


def test_lookup_that_takes_too_long_then_the_next_caller_waits_for_the_same(
    system: Resolver,
) -> None:
    """Each unanswered one is a thread."""
    for _ in range(3):
        with pytest.raises(TimeoutError):
            resolving.resolve("slow", 80, monotonic())
    assert system.asked == ["slow"]
    found: list[Any] = []
    waiting = Thread(target=lambda: found.append(resolving.resolve("slow", 80, monotonic() + 5)))
    waiting.start()
    system.answers.set()
    waiting.join()
    assert found[0][0][4] == ("slow", 80)


def test_lookups_that_are_not_answered_then_their_number_is_bounded(system: Resolver) -> None:
    """One more fails at once, and works again when they have been answered."""
    for number in range(resolving.MOST_LOOKUPS):
        with pytest.raises(TimeoutError):
            resolving.resolve(f"host{number}", 80, monotonic())
    with pytest.raises(OSError, match="64 look-ups of host names have not been answered"):
        resolving.resolve("another", 80, monotonic() + 5)
    system.answers.set()
    while resolving._lookups:
        Event().wait(0.001)
    assert resolving.resolve("another", 80, monotonic() + 5)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_lookup_that_is_not_answered_then_a_forked_child_asks_anew(system: Resolver) -> None:
    """No thread of the child's would answer it."""
    with pytest.raises(TimeoutError):
        resolving.resolve("slow", 80, monotonic())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the thread stays here
        child = os.fork()
    if child == 0:
        with suppress(BaseException):
            os._exit(len(resolving._lookups))
        os._exit(2)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


@pytest.mark.parametrize("seconds", [1000, inf])
def test_lookup_of_this_machine_then_its_addresses_are_for_connections(seconds: float) -> None:
    """None is for datagrams."""
    found = resolving.resolve("localhost", 80, monotonic() + seconds)
    assert {kind for _, kind, _, _, _ in found} == {socket.SOCK_STREAM}
    assert {target[1] for _, _, _, _, target in found} == {80}


def test_host_that_is_an_address_then_nothing_is_looked_up(
    system: Resolver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name is not even compared with addresses."""
    for host in ("127.0.0.1", "::1"):
        assert [one[4][0] for one in resolving.numeric(host, 80) or ()] == [host]
    assert resolving.numeric("host1", 80) is None
    monkeypatch.setattr(socket, "getaddrinfo", None)
    for host in ("api.test", "a1.test", ""):
        assert resolving.numeric(host, 80) is None
    assert system.asked == []


@pytest.mark.parametrize("seconds", [5.0, inf])
def test_lookup_that_fails_then_the_systems_error_is_raised(
    system: Resolver, seconds: float
) -> None:
    """Also in the caller's own thread, if there is no deadline."""
    system.answers.set()
    with pytest.raises(socket.gaierror):
        resolving.resolve("unknown", 80, monotonic() + seconds)
