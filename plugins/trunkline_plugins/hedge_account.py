"""The seconds that calls of one kind usually take, and the budget for hedges."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from math import inf

from trunkline.errors import OpenAIError
from trunkline.http import Request
from trunkline_plugins.guarded import Guarded

_KINDS = 256
"""How many kinds of calls are remembered: the oldest one is forgotten first."""
RECENT = 100
_PRICE = 100.0
"""The price of one hedge; each call saves its percentage."""
_MOST_SAVED = 10 * _PRICE
"""A server that becomes slow does not get all at once what many calls have saved."""


class Times:
    """The seconds that recent calls of each kind have taken. It is pure."""

    def __init__(self, least: int) -> None:
        self._least = least
        self._recent: dict[object, deque[float]] = {}

    def add(self, kind: object, seconds: float) -> None:
        """Add the time of a call."""
        if kind not in self._recent and len(self._recent) == _KINDS:
            del self._recent[next(iter(self._recent))]
        self._recent.setdefault(kind, deque(maxlen=RECENT)).append(seconds)

    def p95(self, kind: object) -> float:
        """Return the time that 95 % of the calls do not exceed; infinity for too few calls."""
        recent = sorted(self._recent.get(kind, ()))
        return inf if len(recent) < self._least else recent[(len(recent) * 95 - 1) // 100]


class HedgeAccount(Guarded):
    """The times of calls, and how many hedges they have saved up, for several threads."""

    def __init__(self, percent: float, least: int) -> None:
        super().__init__()
        self._settings = percent, least
        self._saved = 0.0
        self._times = Times(least)

    def __reduce__(self) -> tuple[type[HedgeAccount], tuple[float, int]]:
        return HedgeAccount, self._settings  # another process learns anew

    def begin(self, kind: object) -> float | None:
        """Count a call. Return the usual time of its kind; None if it cannot be hedged now."""
        with self.alone():
            self._saved = min(self._saved + self._settings[0], _MOST_SAVED)
            return self._times.p95(kind) if self._saved >= _PRICE else None

    def add(self, kind: object, seconds: float) -> None:
        """Add the time of a call."""
        with self.alone():
            self._times.add(kind, seconds)

    def spends(self) -> bool:
        """Take the price of one hedge, if it has been saved."""
        with self.alone():
            affordable = self._saved >= _PRICE
            self._saved -= _PRICE if affordable else 0
            return affordable


def model_of(request: Request) -> object:
    """Return the model that a request names; None if its body is not JSON that names one."""
    try:
        body: Mapping[str, object] = request.json()
        return body["model"] if isinstance(body["model"], str) else None
    except (OpenAIError, KeyError, TypeError):
        return None
