"""Hedged requests: a second one is sent if the first takes longer than calls usually do.

Not active by default: ``plugins=["hedge"]``. A request that was sent twice may be billed twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from threading import Lock
from typing import Any

from trunkline.flow import Flow, Now, Race, Sleep
from trunkline.hooks import hookimpl
from trunkline.http import Request, Response
from trunkline.middleware import Handler, Layer, Stage
from trunkline.values import Value
from trunkline_plugins.stateless import STATELESS, answers_only
from trunkline_plugins.usual_times import RECENT, Times, model_of

_COST = 100.0
"""What one hedge costs; each call saves its percentage."""
_MOST_SAVED = 10 * _COST
"""A server that becomes slow does not get all at once what many calls have saved."""


class Hedged(Value, frozen=True):
    """The options of a call: whether it is never hedged, and after how many seconds it is."""

    off: bool = False
    delay: float | None = None

    def __post_init__(self) -> None:
        if self.delay is not None and not self.delay >= 0:
            raise ValueError("delay must be 0 or more seconds")


class Hedge:
    """Sends a request again after the 95th percentile of recent calls, and takes the first answer.

    The pause is between `min_delay` and `max_delay` seconds; it is `max_delay` until there are
    `least` calls of the same kind. At most `percent` of the calls are hedged: GET requests, and
    POST requests whose paths end with one of `paths`.

    Raises ValueError for settings that cannot work.
    """

    def __init__(
        self,
        *,
        percent: float = 5.0,
        min_delay: float = 0.05,
        max_delay: float = 30.0,
        least: int = 20,
        paths: Sequence[str] = STATELESS,
    ) -> None:
        if not 0 < percent <= 100:
            raise ValueError("percent must be more than 0, and 100 at most")
        if not 0 <= min_delay <= max_delay:
            raise ValueError("min_delay must be 0 or more, and max_delay no less than it")
        if not 1 <= least <= RECENT:
            raise ValueError(f"least must be from 1 to {RECENT}")
        self._settings: dict[str, Any] = {
            "percent": percent, "min_delay": min_delay, "max_delay": max_delay, "least": least,
            "paths": tuple(paths),
        }  # fmt: skip
        self._percent, self._low, self._high = percent, min_delay, max_delay
        self._paths = tuple(paths)
        self._saved = 0.0
        self._times = Times(least)
        self._lock = Lock()

    def __reduce__(self) -> tuple[Any, ...]:
        return partial(Hedge, **self._settings), ()  # another process learns anew

    @hookimpl
    def extend_options(self) -> type[Hedged]:
        """Return what checks the options of a call."""
        return Hedged

    @hookimpl
    def around(self) -> Iterable[Layer]:
        """Return the layer around each attempt."""
        return [Layer(Stage.RETRY, "hedge", self.hedged, after=("retries", "failover"))]

    def hedged(self, request: Request, proceed: Handler) -> Flow[Response]:
        """Send a request, and again after a while; return the first answer that is no failure."""
        options: Hedged = request.plugin_options("hedge") or Hedged()
        repeatable = request.method == "GET" or answers_only(request, self._paths)
        if options.off or not repeatable or not request.replayable:
            return (yield from proceed(request))
        kind = (request.operation, request.url.origin, model_of(request), request.events)
        started = yield from Now()
        answer = yield from self._answer(request, proceed, options.delay, kind)
        if isinstance(answer, Exception):
            raise answer
        if answer.status < 400:
            elapsed = (yield from Now()) - started
            with self._lock:
                self._times.add(kind, elapsed)
        return answer

    def _answer(
        self, request: Request, proceed: Handler, delay: float | None, kind: object
    ) -> Flow[Response | Exception]:
        with self._lock:
            self._saved = min(self._saved + self._percent, _MOST_SAVED)
            usual = self._times.p95(kind)
            affordable = self._saved >= _COST
        if not affordable:
            return (yield from proceed(request))
        if delay is None:
            delay = self._high if usual is None else min(max(usual, self._low), self._high)
        running = {1}  # adding and discarding are atomic: in sync code each flow has a thread

        def sent(number: int) -> Flow[Response | Exception | None]:
            if number == 2:
                yield from Sleep(delay)
                if not self._spends():
                    return None
                running.add(2)
            try:
                answer: Response | Exception = yield from proceed(request)
            except Exception as error:  # raised by `hedged` unless the other answer is better
                answer = error
            running.discard(number)
            return answer

        def accepted(answer: Response | Exception | None) -> bool:
            return answer is not None and (not running or not _failed(answer))

        winner = yield from Race([sent(1), sent(2)], accept=accepted)
        assert winner is not None
        return winner

    def _spends(self) -> bool:
        """Take what one hedge costs, if it has been saved."""
        with self._lock:
            affordable = self._saved >= _COST
            self._saved -= _COST if affordable else 0
            return affordable


def _failed(answer: Response | Exception) -> bool:
    """Whether an answer is one that another request may not get."""
    return isinstance(answer, Exception) or answer.status in (408, 429) or answer.status >= 500
