"""Waiting until the server has finished a job: how often it is asked, and for how long."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from trunkline.errors import PollTimeoutError
from trunkline.flow import Flow, Sleep, TimedOut, Within
from trunkline.options import CallOptions
from trunkline.values import Omit, Value, is_omitted

if TYPE_CHECKING:
    from trunkline.answers.raw import RawResponse
    from trunkline.http import Headers

T = TypeVar("T")

_USUAL_SECONDS = 1.0
_HINT = "openai-poll-after-ms"
_MOST_DIGITS = 9
"""Of a hint, in milliseconds: more are weeks, or more than a float can hold."""
_OF_WAITS = frozenset({"poll_interval_ms", "max_wait_seconds"})
_OF_ONE_CALL = frozenset({"extra_body", "idempotency_key"})


class PollOptions(CallOptions, total=False):
    """The options of helpers that wait, in addition to those of each call."""

    poll_interval_ms: float | Omit
    """Milliseconds between two questions. Default: what the server asks for, else 1000."""
    max_wait_seconds: float | None | Omit
    """Longest time to wait for a job that has begun, in seconds. Default: no limit."""


class Pace(Value, frozen=True):
    """The seconds between two questions, None if the server decides; and the seconds in total."""

    seconds: float | None
    most: float | None

    @classmethod
    def of(cls, options: Mapping[str, Any]) -> Pace:
        """Return the pace for a helper's options. Raises TypeError or ValueError naming one."""
        interval = checked("poll_interval_ms", options.get("poll_interval_ms"))
        most = checked("max_wait_seconds", options.get("max_wait_seconds"))
        return cls(None if interval is None else interval / 1000, most)

    def pause(self, headers: Headers) -> float:
        """Return the seconds until the next question, after an answer with these headers."""
        if self.seconds is not None:
            return self.seconds
        told: str = headers.get(_HINT, "").strip()
        # A pause of 0 would send questions without end, as fast as they are answered.
        is_sane = told.isdecimal() and len(told) <= _MOST_DIGITS and int(told) > 0
        return int(told) / 1000 if is_sane else _USUAL_SECONDS


def checked(name: str, value: Any) -> float | None:
    """Return seconds or milliseconds, None if omitted. Raises TypeError or ValueError."""
    if value is None or is_omitted(value):
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(f"{name} must be a number, not {type(value).__name__}")
    if not math.isfinite(value) or value < 0:
        raise ValueError(f"{name} must be finite and not negative, not {value}")
    return value


def repeated(options: Mapping[str, Any]) -> dict[str, Any]:
    """Return the options of a helper that apply to its later calls as well as to its first."""
    return _without(_OF_ONE_CALL, options)


def begin_and_poll(
    begin: Callable[..., Flow[Any]], follow: Callable[..., Flow[T]], options: Mapping[str, Any]
) -> Flow[T]:
    """Begin a job, and `follow` it until it has finished.

    Raises TypeError or ValueError for wrong options, before anything is sent.
    """
    try:
        Pace.of(options)
        beginning = begin(**_without(_OF_WAITS, options))
        shared = {name: options[name] for name in options if name in PollOptions.__annotations__}
    finally:
        del begin, options  # a traceback of the wait would show the prompt
    job = yield from beginning
    return (yield from follow(job, **repeated(shared)))


def poll(
    ask: Callable[..., Flow[RawResponse[T]]],
    is_unfinished: Callable[[T], bool],
    subject: str,
    options: Mapping[str, Any],
) -> Flow[T]:
    """Ask until the job has finished, and return it, also if it has failed.

    `subject` names it in the text of an error. Raises PollTimeoutError.
    """
    rest = _without(_OF_WAITS, options)
    return poll_at(Pace.of(options), ask, is_unfinished, subject, rest)


def poll_at(
    pace: Pace,
    ask: Callable[..., Flow[RawResponse[T]]],
    is_unfinished: Callable[[T], bool],
    subject: str,
    options: Mapping[str, Any],
) -> Flow[T]:
    """Do the same at a given pace."""
    seen: list[T] = []
    asking = _until_finished(ask, is_unfinished, pace, _with_headers(options, pace), seen)
    if pace.most is None:
        return (yield from asking)
    try:
        return (yield from Within(pace.most, asking))
    except TimedOut as error:
        message = f"{subject} had not finished after {pace.most:g} s, and may still finish later"
        raise PollTimeoutError(message, seen[-1] if seen else None) from error


def _without(names: frozenset[str], options: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in options.items() if name not in names}


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
    """Add the headers with which openai-python marks the calls of a poll."""
    headers: dict[str, Any] = {"X-Stainless-Poll-Helper": "true"}
    if pace.seconds is not None:
        headers["X-Stainless-Custom-Poll-Interval"] = f"{pace.seconds * 1000:g}"
    return {**options, "extra_headers": {**headers, **(options.get("extra_headers") or {})}}
