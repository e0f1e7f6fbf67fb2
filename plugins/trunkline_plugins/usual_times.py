"""The seconds that calls of one kind usually take."""

from __future__ import annotations

from collections import deque

import msgspec

from trunkline.http import Request

_KINDS = 256
"""How many kinds of calls are remembered: the oldest one is forgotten first."""
RECENT = 100


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

    def p95(self, kind: object) -> float | None:
        """Return the time that 95 % of the calls do not exceed; None before there are enough."""
        recent = sorted(self._recent.get(kind, ()))
        return None if len(recent) < self._least else recent[(len(recent) * 95 - 1) // 100]


class _Named(msgspec.Struct):
    model: str | None = None


_decode = msgspec.json.Decoder(_Named).decode


def model_of(request: Request) -> str | None:
    """Return the model that a request names; None if its body is not JSON that names one."""
    try:
        return _decode(request.body).model if isinstance(request.body, bytes) else None
    except msgspec.DecodeError:
        return None
