"""Steps: generators that yield the events that they must wait for, and the time limit.

A driver runs them: it waits for each event that they yield, and sends them the result. If
`Limit.ends` passes first, it throws TimeoutError into the steps.
"""

from __future__ import annotations

import errno
import socket
from collections.abc import Callable, Generator, Sequence
from enum import IntEnum
from math import inf
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, TypeVar

from trunkline.errors import OpenAIError

if TYPE_CHECKING:
    from trunkline.errors import Phase

T = TypeVar("T")

Steps: TypeAlias = Generator["Want", Any, T]
"""A generator that yields events to wait for, and returns a T."""


class Event(IntEnum):
    """The events of a socket; the values are those of `select.poll`."""

    READ = 0x001
    WRITE = 0x004
    EITHER = 0x005


class Wait:
    """Wait until a wire is ready. Each wire has one object for each event, and reuses it."""

    __slots__ = ("busy", "event", "kept", "wire")

    def __init__(self, wire: Watched, event: Event) -> None:
        self.wire = wire
        self.event = event
        self.busy = False
        """Whether a thread waits: it then closes the socket of a wire that was closed meanwhile."""
        self.kept: Any = None
        """For the driver, to keep what it needs to wait."""


class Watched(Protocol):
    """A wire, as drivers see it."""

    closed: bool
    over: bool
    """Whether the end has arrived, perhaps together with the last bytes: do not wait for it."""
    kept: Any
    """For the driver, to keep what it needs to wait."""

    def fileno(self) -> int: ...

    @property
    def has_received(self) -> bool:
        """Whether received data is waiting to be taken."""
        ...

    def fetch(self) -> None:
        """Receive data, and keep it until it is taken."""
        ...

    def release(self) -> None:
        """Close the socket of a wire that was closed while a thread waited for it."""
        ...


class Resolve:
    """Wait for the addresses of a host; the result is that of `socket.getaddrinfo`."""

    __slots__ = ("host", "port")

    def __init__(self, host: str, port: int) -> None:
        self.host = host
        self.port = port


class Connecting:
    """Wait until one of several sockets has connected or failed, or until a time."""

    __slots__ = ("sockets", "until")

    def __init__(self, sockets: Sequence[socket.socket], until: float) -> None:
        self.sockets = sockets
        self.until = until


class NextPiece:
    """Wait for the next piece of the request's body; the result is None after the last."""

    __slots__ = ()


NEXT_PIECE = NextPiece()

Want: TypeAlias = Wait | Resolve | Connecting | NextPiece


class Limit:
    """The current phase of an exchange, and its deadline on the driver's clock.

    `total` is the number of seconds that all phases together may take.
    """

    __slots__ = ("clock", "ends", "last", "phase")

    def __init__(self, clock: Callable[[], float], total: float | None) -> None:
        self.clock = clock
        self.last = inf if total is None else clock() + total
        self.phase: Phase = "pool"
        self.ends = self.last

    def begin(self, phase: Phase, seconds: float | None) -> None:
        """Enter a phase that may take `seconds` from now."""
        self.phase = phase
        self.ends = self.last if seconds is None else min(self.last, self.clock() + seconds)


def closed() -> OSError:
    """The error for a wire that was closed while somebody used it."""
    return OSError(errno.EBADF, "it was closed")


def used_twice() -> OpenAIError:
    """The error for a second task or thread that waits for what another one waits for."""
    return OpenAIError(
        "another task or thread is reading this response, or sending over it: "
        "one at a time can read, and one can send"
    )
