"""Rate limits: calls wait before they are sent, instead of being refused with a 429."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any, Final

from trunkline.flow import Flow, Limit, Now, Sleep, WallClock
from trunkline.hooks import hookimpl
from trunkline.http import Request, Response
from trunkline.middleware import Handler, Layer, Stage
from trunkline.plugin_errors import RateLimitWaitError
from trunkline.taps import Ending, Tap
from trunkline_plugins.limits import Meter, Need
from trunkline_plugins.retry_after import retry_after
from trunkline_plugins.tokens import asked, estimate, most, positive, reported

_SHARED: Final[dict[object, dict[object, Meter]]] = {}
_BUSY: Final = (429, 503)


class RateLimit:
    """Limits for each server and model, from settings and from the headers of answers.

    `at_once` limits how many calls run at the same time, to all of them. A call that would have to
    wait for more than `max_wait` seconds is not sent. Objects of a process with the same `shared`
    and the same limits share what they know. Raises ValueError for settings that cannot work.
    """

    __name__ = "ratelimit"
    """The name of the plugin if it is passed without one."""

    def __init__(
        self,
        *,
        requests_per_minute: float | None = None,
        tokens_per_minute: float | None = None,
        at_once: int | None = None,
        max_wait: float = 60.0,
        shared: str = "",
    ) -> None:
        self._settings = {name: value for name, value in locals().items() if name != "self"}
        for name in ("requests_per_minute", "tokens_per_minute", "at_once"):
            if self._settings[name] is not None:
                positive(name, self._settings[name])
        if at_once is not None and type(at_once) is not int:
            raise ValueError(f"at_once must be a whole number, not {at_once!r}")
        self._max_wait = positive("max_wait", max_wait, or_zero=True)
        self._per_minute = (requests_per_minute, tokens_per_minute)
        self._at_once = at_once
        self._key = (shared, self._per_minute) if shared else object()
        self._meters = _SHARED.setdefault(self._key, {}) if shared else {}

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle the settings alone, because what servers have said is known in this process."""
        return partial(RateLimit, **self._settings), ()

    @hookimpl
    def around(self) -> Iterable[Layer]:
        """Return one layer around each attempt, outside of all that look at attempts."""
        return [Layer(Stage.ATTEMPT, "ratelimit", self.limited, before=("observers", "body"))]

    def limited(self, request: Request, proceed: Handler) -> Flow[Response]:
        """Send an attempt when it is its turn. Raises RateLimitWaitError if that is too late."""
        began, body = (yield from Now()), asked(request)
        need = (1.0, float(estimate(body) + (most(body) or 0)))
        key = (request.url.origin, str(body.get("model")))
        meter = self._meters.setdefault(key, Meter(self._per_minute))
        due = meter.enter(need, began)
        sent: list[Request] = []
        try:
            yield from self._waited(meter, due, began, request)
            flow = self._sent(meter, began, request, proceed, sent)
            if self._at_once is None:
                response = yield from flow
            else:
                response = yield from Limit(self._key, self._at_once, flow, across_clients=True)
        except BaseException:
            meter.leave(need, sent=bool(sent))
            raise
        meter.leave(need)
        headers, date = response.headers, (yield from WallClock())
        pause = retry_after(headers, date) if response.status in _BUSY else None
        meter.learn(headers, (yield from Now()), pause)
        if self._per_minute[1] is not None:
            response.tap(_Corrected(meter, need))
        return response

    def _sent(
        self, meter: Meter, began: float, request: Request, proceed: Handler, sent: list[Request]
    ) -> Flow[Response]:
        # Again, because others have run, and a server may have asked for a pause.
        yield from self._waited(meter, began, began, request)
        sent.append(request)
        return (yield from proceed(request))

    def _waited(self, meter: Meter, due: float, began: float, request: Request) -> Flow[None]:
        """Wait until `due`, and for the pauses that a server asks for meanwhile."""
        total = request.timeout.total
        ends = began + self._max_wait
        if total is not None:
            ends = min(ends, (yield from Now()) + total - request.call.now())
        while True:
            now = yield from Now()
            until = max(due, meter.closed_until, now)
            if until > ends:
                raise RateLimitWaitError(
                    f"the rate limit asks this call to wait for {until - began:.3g} s, but max_wait"
                    f" of the plugin 'ratelimit' and Timeout.total allow only {ends - began:.3g} s",
                    until - began,
                )
            if until <= now:
                return
            yield from Sleep(until - now)


class _Corrected(Tap):
    """Takes the tokens that an attempt has used in place of those that were estimated."""

    def __init__(self, meter: Meter, need: Need) -> None:
        self._meter = meter
        self._need = need

    def end(self, ending: Ending) -> None:
        used = sum(reported(ending.usage or {}))
        if used:
            self._meter.correct(used - self._need[1])
