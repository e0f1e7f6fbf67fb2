"""Host names to addresses, with a deadline: `getaddrinfo` cannot be interrupted.

A look-up runs in a daemon thread until the system's resolver answers or fails. Callers that ask for
the same host share a look-up, and the number of unanswered look-ups is bounded.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Sequence
from math import inf
from threading import Lock
from time import monotonic
from typing import Any, Final

from trunkline_transports.starting import DaemonThread
from trunkline_transports.wakeups import ThreadWakeup

Addresses = Sequence[tuple[int, int, int, str, Any]]

MOST_LOOKUPS: Final = 64


class Lookup:
    """One call of the system's resolver."""

    def __init__(self, host: str, port: int) -> None:
        self.key = (host, port)
        self._is_done = False
        self._addresses: Addresses = ()
        self._error: OSError | None = None
        self._wakers: list[Callable[[], object]] = []
        self._thread = DaemonThread(self._run, "trunkline-resolver")

    def start(self) -> None:
        """Ask, if nobody has."""
        self._thread.start()

    def _run(self) -> None:
        try:
            self._addresses = _ask(*self.key)
        except OSError as error:
            self._error = error
        finally:
            with _lock:
                _lookups.pop(self.key, None)
                self._is_done = True
            for wake in self._wakers:
                wake()

    def then(self, wake: Callable[[], object]) -> None:
        """Call `wake`, which must not raise, when the answer is there: in the resolver's thread."""
        with _lock:
            if not self._is_done:
                self._wakers.append(wake)
                return
        wake()

    def result(self, seconds: float = 0.0) -> Addresses:
        """The addresses. Raises OSError, or TimeoutError after `seconds`."""
        if not self._is_done:
            answered = ThreadWakeup()
            self.then(answered.send)
            if not answered.wait(seconds):
                raise TimeoutError
        if self._error is not None:
            raise self._error
        return self._addresses


_lock = Lock()
_lookups: dict[tuple[str, int], Lookup] = {}


def as_bytes(host: str) -> bytes:
    """Return a host for `getaddrinfo`: for a text it loads the codec of IDNA, which takes 2 ms."""
    return host.encode()


def numeric(host: str, port: int) -> Addresses | None:
    """The address if the host is one, for which there is nothing to look up."""
    if not host[-1:].isdigit() and ":" not in host:
        return None
    try:
        flags = socket.AI_NUMERICHOST
        return socket.getaddrinfo(as_bytes(host), port, type=socket.SOCK_STREAM, flags=flags)
    except OSError:
        return None


def resolve(host: str, port: int, ends: float) -> Addresses:
    """The addresses of a host until `ends`, in monotonic seconds. Raises OSError, TimeoutError."""
    if ends == inf:
        return _ask(host, port)
    lookup = begin(host, port)
    if lookup is None:
        raise OSError(f"{MOST_LOOKUPS} look-ups of host names have not been answered")
    return lookup.result(max(0.0, ends - monotonic()))


def begin(host: str, port: int) -> Lookup | None:
    """The look-up of a host, which may be under way already; None if there are too many."""
    with _lock:
        lookup = _lookups.get((host, port))
        if lookup is None:
            if len(_lookups) >= MOST_LOOKUPS:
                return None
            lookup = _lookups[host, port] = Lookup(host, port)
    lookup.start()
    return lookup


def _ask(host: str, port: int) -> Addresses:
    return socket.getaddrinfo(as_bytes(host), port, type=socket.SOCK_STREAM)


def _start_anew() -> None:
    """In a forked child no thread answers the parent's look-ups."""
    global _lock  # noqa: PLW0603  # the parent's may have been held
    _lock = Lock()
    _lookups.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_start_anew)
