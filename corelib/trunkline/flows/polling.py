"""Waiting until the server has finished a job: how often it is asked, and for how long."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from trunkline.errors import PollTimeoutError
from trunkline.flow import Flow, Sleep, TimedOut, Within
from trunkline.values import Omit, Value, is_omitted

if TYPE_CHECKING:
    from trunkline.answers.raw import RawResponse
    from trunkline.http import Headers

T = TypeVar("T")

_USUAL_SECONDS = 1.0
_HINT = "openai-poll-after-ms"
_OF_ONE_CALL = frozenset({"extra_body", "idempotency_key"})


class Pace(Value, frozen=True):
    """The seconds between two questions, None if the server decides; and the seconds in total."""

    seconds: float | None
    most: float | None

    @classmethod
    def of(cls, poll_interval_ms: float | Omit, max_wait_seconds: float | None | Omit) -> Pace:
        """Return the pace for a helper's parameters. Raises TypeError or ValueError naming one."""
        interval = _checked("poll_interval_ms", poll_interval_ms)
        return cls(
            None if interval is None else interval / 1000,
            _checked("max_wait_seconds", max_wait_seconds),
        )

    @classmethod
    def of_seconds(cls, poll_interval: float, max_wait_seconds: float | None) -> Pace:
        """Return the same for a helper that has its interval in seconds."""
        return cls(
            _checked("poll_interval", poll_interval),
            _checked("max_wait_seconds", max_wait_seconds),
        )

    def pause(self, headers: Headers) -> float:
        """Return the seconds until the next question, after an answer with these headers."""
        if self.seconds is not None:
            return self.seconds
        told: str = headers.get(_HINT, "").strip()
        # A pause of 0 would send questions without end, as fast as they are answered.
        return int(told) / 1000 if told.isdecimal() and int(told) > 0 else _USUAL_SECONDS


def _checked(name: str, value: Any) -> float | None:
    if value is None or is_omitted(value):
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(f"{name} must be a number, not {type(value).__name__}")
    if not math.isfinite(value) or value < 0:
        raise ValueError(f"{name} must be finite and not negative, not {value}")
    return value


def repeated(options: Mapping[str, Any]) -> dict[str, Any]:
    """Return the options of a helper that apply to its later calls as well as to its first."""
    return {name: value for name, value in options.items() if name not in _OF_ONE_CALL}


def poll(
    ask: Callable[..., Flow[RawResponse[T]]],
    is_unfinished: Callable[[T], bool],
    pace: Pace,
    subject: str,
    options: Mapping[str, Any],
) -> Flow[T]:
    """Ask until the job has finished, and return it, also if it has failed.

    `subject` names it in the text of an error. Raises PollTimeoutError.
    """
    seen: list[T] = []
    asking = _until_finished(ask, is_unfinished, pace, _with_headers(options, pace), seen)
    if pace.most is None:
        return (yield from asking)
    try:
        return (yield from Within(pace.most, asking))
    except TimedOut as error:
        message = f"{subject} had not finished after {pace.most:g} s, and may still finish later"
        raise PollTimeoutError(message, seen[-1] if seen else None) from error


def _until_finished(
    ask: Callable[..., Flow[RawResponse[T]]],
    is_unfinished: Callable[[T], bool],
    pace: Pace,
    options: Mapping[str, Any],
    seen: list[T],
) -> Flow[T]:
    while True:
        response = yield from ask(**options)
        job = response.parse()
        if not is_unfinished(job):
            return job
        seen[:] = [job]
        yield from Sleep(pace.pause(response.headers))


def _with_headers(options: Mapping[str, Any], pace: Pace) -> dict[str, Any]:
    """Add the headers by which openai-python tells the server that it polls."""
    headers: dict[str, Any] = {"X-Stainless-Poll-Helper": "true"}
    if pace.seconds is not None:
        headers["X-Stainless-Custom-Poll-Interval"] = f"{pace.seconds * 1000:g}"
    return {**options, "extra_headers": {**headers, **(options.get("extra_headers") or {})}}
