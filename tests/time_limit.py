"""End a process whose test takes too long, and print what each of its threads does.

pytest can do this, too, but starts and joins a thread for each test.
"""

from __future__ import annotations

import faulthandler
import math
import os
import sys
import time

import pytest

LIMIT = 300.0
"""The seconds that a test may take."""
STEP = 10.0
"""The seconds for which a limit is not renewed: a test may take that much longer."""


class TimeLimit:
    """A plugin of pytest; it keeps a copy of stderr, which pytest captures later."""

    def __init__(self) -> None:
        self._renewed = -math.inf
        self._stderr = os.dup(sys.__stderr__.fileno()) if sys.__stderr__ else None

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_setup(self) -> None:
        """Renew the limit, if it is not new."""
        now = time.monotonic()
        if self._stderr is not None and now - self._renewed >= STEP:
            self._renewed = now
            faulthandler.dump_traceback_later(LIMIT, file=self._stderr, exit=True)

    def pytest_unconfigure(self) -> None:
        """Cancel the limit."""
        faulthandler.cancel_dump_traceback_later()
        if self._stderr is not None:
            os.close(self._stderr)
