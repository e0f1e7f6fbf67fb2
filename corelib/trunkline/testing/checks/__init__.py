"""One check for each promise, in the order of `PROMISES`."""

from __future__ import annotations

from trunkline.testing.check import CHECKS, Check
from trunkline.testing.checks import (
    answering,
    closing,
    connecting,
    failing,
    limiting,
    many,
    proxying,
    securing,
    sending,
)
from trunkline.testing.promises import PROMISES

__all__ = [
    "ALL",
    "answering",
    "closing",
    "connecting",
    "failing",
    "limiting",
    "many",
    "proxying",
    "securing",
    "sending",
]

ALL: tuple[Check, ...] = tuple(CHECKS[name] for name in PROMISES)
"""Checks of all promises."""
