"""Retries: what is worth another attempt, and after which pause."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from math import inf

from trunkline.errors import APIConnectionError, OpenAIError
from trunkline.flow import Discard, Flow, Now, Random, Sleep, WallClock
from trunkline.hooks import Failure, Hooks, hookimpl
from trunkline.http import Headers, Request, Response
from trunkline.middleware import Handler, Layer, Stage
from trunkline.options import Settings
from trunkline.values import Value
from trunkline_plugins.retry_after import retry_after

_STATUSES = frozenset({408, 409, 429})
_NO_CREDIT = "insufficient_quota"


class Schedule(Value, frozen=True):
    """Pauses in seconds: doubled each time from `first` to `most`, less up to a quarter of chance.

    A server that asks for a longer pause than `patience` gets its error passed on.
    """

    first: float = 0.5
    most: float = 8.0
    jitter: float = 0.25
    patience: float = 60.0

    def pause(self, attempt: int, dice: float) -> float:
        """After the attempt of that number, from 1; `dice` from 0 to 1."""
        pause = min(self.first * 2.0 ** min(attempt - 1, 60), self.most)
        return pause * (1 - self.jitter * dice)


@hookimpl
def around(settings: Settings, hooks: Hooks) -> Iterable[Layer]:
    """The layer that repeats what is further in."""
    return [Layer(Stage.RETRY, "retries", partial(retried, Schedule(), hooks))]


def retried(schedule: Schedule, hooks: Hooks, request: Request, proceed: Handler) -> Flow[Response]:
    """Tries up to ``1 + request.max_retries`` times; the last failure is passed on."""
    started = yield from Now()
    for attempt in range(1, request.max_retries + 1):
        response: Response | None = None
        error: Exception | None = None
        try:
            response = yield from proceed(request.evolve(attempt=attempt))
        except APIConnectionError as failed:
            error = failed
        if response is not None and response.status < 400:
            return response
        failure = _describe(request.evolve(attempt=attempt), response, error)
        pause = yield from _decide(schedule, hooks, failure, started)
        if pause is None:
            if error is not None:
                raise error
            assert response is not None
            return response
        if response is not None:
            yield from Discard(response)
        yield from Sleep(pause)
    last = request.max_retries + 1
    return (yield from proceed(request.evolve(attempt=last) if last > 1 else request))


def _describe(request: Request, response: Response | None, error: Exception | None) -> Failure:
    if response is None:
        return Failure(request, error=error)
    code = response.error_code if response.status == 429 else None
    return Failure(request, response.status, response.headers, code)


def _decide(
    schedule: Schedule, hooks: Hooks, failure: Failure, started: float
) -> Flow[float | None]:
    """Seconds to wait before the next attempt; None to give up. Raises OpenAIError for no pause."""
    if not failure.request.replayable:
        return None
    answer = hooks.retry(failure)
    if answer is False or (answer is None and not worth_another(failure)):
        return None
    if isinstance(answer, float | int) and answer is not True:
        pause = float(answer)
        if not 0 <= pause < inf:
            raise OpenAIError(
                f"provide_retry answered {answer!r}: give True, False, or seconds from 0 on"
            ) from failure.error
    else:
        told = retry_after(failure.headers or Headers(), (yield from WallClock()))
        pause = schedule.pause(failure.request.attempt, (yield from Random()))
        if told is not None:
            if told > schedule.patience:
                return None
            pause = told
    total = failure.request.timeout.total
    if total is not None and (yield from Now()) - started + pause >= total:
        return None
    return pause


def worth_another(failure: Failure) -> bool:
    """The rule of OpenAI's own clients: connection errors, 408, 409, 429 and 500 or more."""
    if failure.status is None:
        return True
    if failure.code == _NO_CREDIT:
        return False
    said = failure.headers.get("x-should-retry") if failure.headers else None
    if said in ("true", "false"):
        return bool(said == "true")
    return failure.status in _STATUSES or failure.status >= 500
