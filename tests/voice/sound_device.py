"""A stand-in for the library sounddevice, whose devices are arrays."""

from __future__ import annotations

import threading
from types import ModuleType
from typing import Any

import numpy as np
from typing_extensions import Self

FRAMES = 4
"""The frames of each call."""


class CallbackStop(Exception):
    """Ends a stream after what it was given."""


class _Stream:
    """Calls the callback from a thread until that ends the stream, or `ends_after` calls."""

    opened: list[Any] = []  # noqa: RUF012  # one list for all streams of a test
    ends_after = 1000

    def __init__(
        self, *, callback: Any, finished_callback: Any, dtype: Any, samplerate: int, channels: int
    ) -> None:
        self.settings = (np.dtype(dtype).name, samplerate, channels)
        self.dtype, self.channels = dtype, channels
        self._callback, self._finished = callback, finished_callback
        self._thread = threading.Thread(target=self._run)
        self.played: list[list[float]] = []
        self.is_open = False
        self.opened.append(self)

    def __enter__(self) -> Self:
        self.is_open = True
        self._thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._thread.join()
        self.is_open = False

    def _run(self) -> None:
        try:
            for number in range(self.ends_after):
                self._call(number)
        except CallbackStop:
            pass
        finally:
            self._finished()


class InputStream(_Stream):
    """Delivers the numbers 0, 1, 2, ... in the first channel."""

    def _call(self, number: int) -> None:
        memory = np.zeros((FRAMES, self.channels), self.dtype)
        memory[:, 0] = np.arange(FRAMES) + FRAMES * number
        self._callback(memory, FRAMES, None, None)
        memory.fill(99)  # a device uses its memory again


class OutputStream(_Stream):
    """Keeps what it is given in `played`."""

    def _call(self, number: int) -> None:
        memory = np.full((FRAMES, self.channels), 99, self.dtype)
        try:
            self._callback(memory, FRAMES, None, None)
        finally:
            self.played += memory.tolist()


def module() -> Any:
    """Return a new module with the names of sounddevice."""
    made: Any = ModuleType("sounddevice")
    made.CallbackStop = CallbackStop
    opened: list[Any] = []
    made.InputStream = type("InputStream", (InputStream,), {"opened": opened})
    made.OutputStream = type("OutputStream", (OutputStream,), {"opened": opened})
    made.opened = opened
    return made
