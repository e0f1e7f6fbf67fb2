"""One check for each promise, in the order of `PROMISES`."""

from __future__ import annotations

from trunkline.testing.bench import CHECKS, Check
from trunkline.testing.checks import answering, connecting, failing, many, sending
from trunkline.testing.promises import PROMISES

__all__ = ["ALL", "answering", "connecting", "failing", "many", "sending"]

ALL: tuple[Check, ...] = tuple(CHECKS[name] for name in PROMISES)
