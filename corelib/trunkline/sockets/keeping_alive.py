"""The times of pings, and of the decision that the other side is gone."""

from __future__ import annotations


class KeepAlive:
    """The silence of a connection. Times are in seconds; `interval` None asks for nothing."""

    def __init__(self, interval: float | None, timeout: float | None, now: float) -> None:
        self._interval = interval
        self._timeout = timeout
        self._heard = now
        self._asked: float | None = None

    def heard(self, now: float) -> None:
        """Something has arrived."""
        self._heard, self._asked = now, None

    def asked(self, now: float) -> None:
        """A ping is on its way."""
        self._asked = now

    @property
    def waits_for_answer(self) -> bool:
        """Whether the silence has lasted since a ping."""
        return self._asked is not None

    def left(self, now: float) -> float | None:
        """Return the seconds until something must happen, None for no limit."""
        begun, limit = self._heard, self._interval
        if self._asked is not None:
            begun, limit = self._asked, self._timeout
        return None if limit is None else max(0.0, begun + limit - now)
