"""Clients that are dropped without being closed: quiet, except in debug mode."""

from __future__ import annotations

import sys
from typing import ClassVar


class Dropped:
    """Whether a warning is given for what a client left open when it was dropped.

    As in openai-python, it is given only in debug mode: with ``-X dev``, or after an event loop of
    asyncio in debug mode has used this package.
    """

    loud: ClassVar[bool] = sys.flags.dev_mode
