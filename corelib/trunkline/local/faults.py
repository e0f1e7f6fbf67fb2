"""Failures on demand, requested by the name of the model or by headers."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from threading import Lock
from typing import TypeVar

from trunkline.local.refusals import (
    RefusedError,
    error_object,
    invalid_value,
    usual_refusal,
)
from trunkline.local.reply import LocalReply, event

Sent = TypeVar("Sent")

REFUSING = "error-refusal"
FILTERED = "error-content-filter"
FAILED = "error-failed"
TRUNCATED = "error-truncated"

_MODEL_STATUS = re.compile(r"error-([45]\d\d)")
_HEADER = re.compile(r"([45]\d\d)(?:\*(\d{1,9}))?")

# A server may run for weeks, and every call may have a different key.
_REMEMBERED_KEYS = 4096

_PAGE = b"<!doctype html>\n<title>Proxy</title>\n<p>This page is not the API.</p>\n"


def reply_of_model(model: str) -> LocalReply | None:
    """Return the reply that a model's name requests, or None. Raises RefusedError for a status."""
    if model == "error-html":
        return LocalReply(200, (("content-type", "text/html; charset=utf-8"),), (_PAGE,))
    if model == "error-insufficient-quota":
        raise RefusedError(
            429,
            "You exceeded your current quota, please check your plan and billing details.",
            code="insufficient_quota",
            type="insufficient_quota",
        )
    status = _MODEL_STATUS.fullmatch(model)
    if status:
        raise usual_refusal(int(status.group(1)))
    return None


def is_worded(model: str) -> bool:
    """Return whether the model's name requests a text, so that no function is called."""
    return model in (REFUSING, FILTERED)


def check_stream(model: str, stream: bool | None) -> None:
    """Raise RefusedError (400) if the model's name requests a broken stream, but there is none."""
    if model in ("error-stream", TRUNCATED) and not stream:
        raise invalid_value("stream", f"must be true for the model '{model}'")


def cut_events(model: str, events: Iterable[bytes], error: bytes | None = None) -> Iterator[bytes]:
    """Yield the events, but break the stream if the model's name requests it.

    `error-stream` sends an error after two events. `error-truncated` ends the stream after three
    events. `error` replaces the usual event of an error.
    """
    return cut(model, events, error or event(error_object(usual_refusal(500))))


def cut(model: str, events: Iterable[Sent], error: Sent) -> Iterator[Sent]:
    """Do the same for events in any form."""
    if model == "error-stream":
        yield from islice(events, 2)
        yield error
    elif model == TRUNCATED:
        yield from islice(events, 3)
    else:
        yield from events


class CountedFailures:
    """Failures that end: `x-local-fail: 503*2` fails twice for an `x-local-key`, then no more.

    Without `x-local-key`, the `idempotency-key` distinguishes calls. Without both, all calls count
    as the same.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._seen: OrderedDict[tuple[str, str], int] = OrderedDict()

    def check(self, headers: Mapping[str, str]) -> None:
        """Raise RefusedError if the headers request a failure that is not used up."""
        wish = headers.get("x-local-fail")
        if wish is None:
            return
        match = _HEADER.fullmatch(wish.strip())
        if match is None:
            message = (
                "x-local-fail must be <status> or <status>*<times>, with a status from 400 to 599"
            )
            raise RefusedError(400, message, param="x-local-fail")
        status, times = match.groups()
        key = headers.get("x-local-key") or headers.get("idempotency-key") or ""
        if times is None or self._count((match.group(), key)) <= int(times):
            raise usual_refusal(int(status))

    def _count(self, key: tuple[str, str]) -> int:
        with self._lock:
            count = self._seen.pop(key, 0) + 1
            self._seen[key] = count
            if len(self._seen) > _REMEMBERED_KEYS:
                self._seen.popitem(last=False)
            return count
