"""Collecting garbage while calls wait for a connection.

A response that was dropped in a reference cycle holds its place until the collector finds it. The
collector may not run for a long time, because a call that waits allocates nothing.
"""

from __future__ import annotations

import gc
from math import inf
from time import monotonic
from typing import Final

_SHARE: Final = 10
"""The pause after a collection, as a multiple of its duration."""
_LEAST_PAUSE: Final = 0.02
_PATIENCE: Final = 1.0
"""Seconds of waiting before a full collection, which stops a large process for a while."""


class Collector:
    """Runs the collector for the calls that wait for one pool."""

    def __init__(self) -> None:
        self._next = self._next_full = self._asked = -inf

    def collect(self) -> float:
        """Collect if it is time to; return the seconds until it is time again."""
        started = now = monotonic()
        if started - self._asked > _PATIENCE:  # nobody has waited lately
            self._next_full = started + _PATIENCE
        self._asked = started
        if started >= self._next:
            is_full = started >= self._next_full
            gc.collect(2 if is_full else 1)
            now = monotonic()
            self._next = now + max(_LEAST_PAUSE, _SHARE * (now - started))
            if is_full:
                self._next_full = self._next + _PATIENCE
        return self._next - now
