"""Retries: which failures are worth another attempt, and after which pause."""

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
    """Pauses in seconds: `first`, doubled each time up to `most`, minus a random share of `jitter`.

    If the server asks for a pause of more than `patience` seconds, the call fails instead of
    waiting.
    """

    first: float = 0.5
    most: float = 8.0
    jitter: float = 0.25
    patience: float = 60.0

    def pause(self, attempt: int, dice: float) -> float:
        """Return the pause after attempt number `attempt` (from 1); `dice` is from 0 to 1."""
        # The exponent is limited because 2.0 ** 1024 raises OverflowError.
        pause = min(self.first * 2.0 ** min(attempt - 1, 60), self.most)
        return pause * (1 - self.jitter * dice)


@hookimpl
def around(settings: Settings, hooks: Hooks) -> Iterable[Layer]:
    """Return the layer that repeats the attempts."""
    return [Layer(Stage.RETRY, "retries", partial(retried, Schedule(), hooks))]


def retried(schedule: Schedule, hooks: Hooks, request: Request, proceed: Handler) -> Flow[Response]:
    """Make up to ``1 + request.max_retries`` attempts, and pass the last failure on."""
    ends = inf
    if request.timeout.total is not None:
        ends = (yield from Now()) + request.timeout.total
    for attempt in range(1, request.max_retries + 1):
        response: Response | None = None
        error: Exception | None = None
        tried = request if attempt == 1 else request.evolve(attempt=attempt)
        try:
            response = yield from proceed(tried)
        except APIConnectionError as failed:
            error = failed
        if response is not None and response.status < 400:
            return response
        pause = yield from _decide(schedule, hooks, _describe(tried, response, error), ends)
        if pause is None:
            if error is not None:
                raise error
            assert response is not None
            return response
        if response is not None:
            yield from Discard(response)  # other calls can use its connection during the pause
        yield from Sleep(pause)
    # The last attempt is not decided about: its response or error is that of the call.
    last = request.max_retries + 1
    return (yield from proceed(request.evolve(attempt=last) if last > 1 else request))


def _describe(request: Request, response: Response | None, error: Exception | None) -> Failure:
    if response is None:
        return Failure(request, error=error)
    # Decoded for a 429 only: the one code that matters, `insufficient_quota`, comes with it.
    code = response.error_code if response.status == 429 else None
    return Failure(request, response.status, response.headers, code)


def _decide(schedule: Schedule, hooks: Hooks, failure: Failure, ends: float) -> Flow[float | None]:
    """Return the pause in seconds, None for no retry. Raises OpenAIError for an invalid answer."""
    if not failure.request.replayable:
        return None
    answer = hooks.retry(failure)
    if answer is False or (answer is None and not worth_another(failure)):
        return None
    if answer is not None and answer is not True:
        if not (isinstance(answer, float | int) and 0 <= answer < inf):
            raise OpenAIError(
                "provide_retry must return True, False, None, or a finite number of seconds of 0 "
                f"or more, not {answer!r}"
            ) from failure.error
        pause = float(answer)
    elif _went_stale(failure):
        pause = 0.0
    else:
        told = retry_after(failure.headers or Headers(), (yield from WallClock()))
        pause = schedule.pause(failure.request.attempt, (yield from Random()))
        if told is not None:
            if told > schedule.patience:  # an earlier attempt would be refused again
                return None
            pause = told
    # The call would time out during the pause: the failure is more useful, and comes at once.
    if ends < inf and (yield from Now()) + pause >= ends:
        return None
    return pause


def _went_stale(failure: Failure) -> bool:
    """Whether the server closed a kept connection before it answered: it is not overloaded."""
    error = failure.error
    return isinstance(error, APIConnectionError) and error.stale_connection


def worth_another(failure: Failure) -> bool:
    """Whether to retry, by the rule of OpenAI's clients: connection errors, 408, 409, 429, 5xx."""
    if failure.status is None:
        return True
    if failure.code == _NO_CREDIT:
        return False
    said = failure.headers.get("x-should-retry") if failure.headers else None
    if said in ("true", "false"):  # the server's own decision
        return bool(said == "true")
    return failure.status in _STATUSES or failure.status >= 500
