"""The line of the log for a body that has ended after its attempt: of a stream, or an open body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trunkline.taps import Ending, Tap

if TYPE_CHECKING:
    from logging import Logger


class LoggedEnding(Tap):
    """Logs how the body ended, the number of its events, and the seconds since the call began."""

    def __init__(self, log: Logger, what: str) -> None:
        self._log = log
        self._what = what

    def end(self, ending: Ending) -> None:
        how = ending.how if ending.error is None else type(ending.error).__name__
        self._log.info(
            "%s attempt=%d body=%s events=%d in %.3f s",
            self._what,
            ending.request.attempt,
            how,
            ending.events,
            ending.elapsed,
        )
