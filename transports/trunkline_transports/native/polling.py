"""`select.poll`, and the same over `select.select` for systems without it, such as Windows."""

from __future__ import annotations

import select
from collections.abc import Sequence
from typing import Any, Protocol

from trunkline_transports.native.steps import Event


class Poll(Protocol):
    """The part of `select.poll` that the engine uses."""

    def register(self, one: Any, event: int, /) -> object:
        """Watch an object that has a descriptor."""
        ...

    def poll(self, milliseconds: float | None, /) -> Sequence[object]:
        """Wait until something is ready, and return what is."""
        ...


class SelectPoll:
    """Waits by `select.select`."""

    def __init__(self) -> None:
        self._watched: list[tuple[Any, int]] = []

    def register(self, one: Any, event: int) -> None:
        self._watched.append((one, event))

    def poll(self, milliseconds: float | None) -> Sequence[object]:
        every = [one for one, _ in self._watched]
        closed = [one for one in every if one.fileno() < 0]
        if closed:  # ready, as for `poll`: the next attempt fails
            return closed
        reads = [one for one, event in self._watched if event & Event.READ]
        writes = [one for one, event in self._watched if event & Event.WRITE]
        # The third list: Windows reports there that a connection could not be made.
        seconds = None if milliseconds is None else milliseconds / 1000
        return [one for found in select.select(reads, writes, every, seconds) for one in found]


def new_poll() -> Poll:
    """Return an object that waits for sockets: of the class that gevent has put there, if it has.

    It may do so after this import, as in a worker of gunicorn that loaded its application before.
    """
    made: Poll = getattr(select, "poll", SelectPoll)()
    return made
