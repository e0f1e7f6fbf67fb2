"""The place of a transport in drivers whose flows only call functions."""

from __future__ import annotations

import time
from typing import Any


class Unconnected:
    """In place of a transport and of its loop. It has a clock, and sends nothing."""

    def loop(self) -> Any:
        return self

    def now(self) -> float:
        """Return `time.monotonic()`, as all loops do."""
        return time.monotonic()
