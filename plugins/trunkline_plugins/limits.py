"""Rate limits as buckets that refill steadily: of settings, and of what a server says of its own.

A bucket may owe: each call takes what it needs at once, and waits until the debt is paid. So calls
are sent in the order in which they come, and nobody has to be woken.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial
from math import inf
from typing import Final, TypeAlias

from trunkline_plugins.guarded import Guarded
from trunkline_plugins.retry_after import LONGEST

Need: TypeAlias = tuple[float, float]
"""Requests and tokens."""

KINDS: Final = ("requests", "tokens")
_UNITS: Final = {"d": 86400.0, "h": 3600.0, "m": 60.0, "s": 1.0, "ms": 0.001, "": 1.0}
_part: Final = re.compile(r"([0-9]{1,12}(?:\.[0-9]{1,12})?)(ms|[dhms]|$)", re.ASCII)


class Bucket:
    """The amount that may be sent at once, which grows steadily up to `most`."""

    def __init__(self, per_minute: float | None = None) -> None:
        self.most = inf if per_minute is None else max(1.0, per_minute)
        self.level = self.most
        self._rate = 0.0 if per_minute is None else per_minute / 60
        self._at = 0.0

    def take(self, need: float, now: float) -> float:
        """Take what a call needs, and return after how many seconds it may be sent."""
        if self.most == inf:
            return 0.0
        added = max(0.0, now - self._at) * self._rate
        self.level = min(self.most, self.level + added) - need
        self._at = now
        return max(0.0, -self.level / self._rate)

    def owe(self, amount: float) -> None:
        """Take an amount that nothing waits for."""
        self.level -= amount

    def learn(self, most: float, level: float, rate: float, now: float) -> None:
        """Take over what a server says."""
        self.most, self.level, self._rate, self._at = most, level, rate, now


class Meter(Guarded):
    """The limits of one server and model, for all threads. Its lock is never held while waiting."""

    def __init__(self, per_minute: tuple[float | None, float | None]) -> None:
        super().__init__()
        self.closed_until = -inf
        """When the pause that the server has asked for is over."""
        self._own = [Bucket(one) for one in per_minute]
        self._told = [Bucket(), Bucket()]
        self._pending = [0.0, 0.0]
        """The needs of calls that have no answer yet."""

    def enter(self, need: Need, now: float) -> float:
        """Return when a call may be sent."""
        with self.alone():
            waits = [0.0]
            for number, amount in enumerate(need):
                self._pending[number] += amount
                waits.append(self._own[number].take(amount, now))
                waits.append(self._told[number].take(amount, now))
            return now + max(waits)

    def leave(self, need: Need, *, sent: bool = True) -> None:
        """Note that a call has its answer, or was not sent and needs nothing."""
        self.change(partial(self._leave, need, sent))

    def _leave(self, need: Need, sent: bool) -> None:
        for number, amount in enumerate(need):
            self._pending[number] = max(0.0, self._pending[number] - amount)  # 0 after a fork
            if not sent:
                self._own[number].level += amount
                self._told[number].level += amount

    def correct(self, tokens: float) -> None:
        """Take the tokens that a call has used beyond its need; a negative number adds some."""
        self.change(partial(self._own[1].owe, tokens))

    def learn(self, headers: Mapping[str, str], now: float, pause: float | None) -> None:
        """Note what the headers of an answer say; `pause` in seconds, if nothing may be sent."""
        with self.alone():
            if pause is not None:
                self.closed_until = max(self.closed_until, now + pause)
            for number, kind in enumerate(KINDS):
                most, left, reset = (
                    seconds(headers.get(f"x-ratelimit-{name}-{kind}", ""))
                    for name in ("limit", "remaining", "reset")
                )
                if most and left is not None and reset is not None:
                    reset = min(reset, LONGEST)
                    rate = (most - left) / reset if reset and left < most else most / 60
                    level = left - self._pending[number]
                    self._told[number].learn(most, level, rate, now)

    def forked(self) -> None:
        self._pending = [0.0, 0.0]


def seconds(text: str) -> float | None:
    """Return a number such as ``60``, or the seconds of ``6m0s`` or ``20ms``; None for others."""
    parts = _part.findall(text[:60])
    if not parts or "".join(map("".join, parts)) != text:
        return None
    return sum(float(number) * _UNITS[unit] for number, unit in parts)
