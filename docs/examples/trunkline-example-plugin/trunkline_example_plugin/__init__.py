"""A plugin that limits the calls and tokens of trunkline clients."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from threading import Lock
from typing import TYPE_CHECKING, Any

import msgspec

from trunkline import Handler, Layer, OpenAIError, Request, Response, Stage, hookimpl
from trunkline.flow import Flow, Read

if TYPE_CHECKING:
    from trunkline.http import ServerSentEvent


class QuotaExceededError(OpenAIError):
    """The call was not sent: the quota of calls or of tokens is used up."""


class Quota:
    """Limits shared by all clients that use this object; None means no limit.

    A call is counted when it begins, and its retries are not counted again. Tokens are counted
    when the server reports them, so the call that exceeds the limit still gets its answer.
    """

    def __init__(self, calls: int | None = None, tokens: int | None = None) -> None:
        self.calls = calls
        self.tokens = tokens
        self.used_calls = 0
        self.used_tokens = 0
        self._lock = Lock()

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> Quota:
        """Return a quota from TRUNKLINE_QUOTA_CALLS and TRUNKLINE_QUOTA_TOKENS."""
        calls = environment.get("TRUNKLINE_QUOTA_CALLS")
        tokens = environment.get("TRUNKLINE_QUOTA_TOKENS")
        return cls(int(calls) if calls else None, int(tokens) if tokens else None)

    @hookimpl
    def around(self) -> Iterable[Layer]:
        """Return one layer around each logical call."""
        return [Layer(Stage.CALL, "quota", self.charged)]

    def charged(self, request: Request, proceed: Handler) -> Flow[Response]:
        """Count the call, or raise QuotaExceededError before anything is sent."""
        self._admit()
        response = yield from proceed(request)
        if response.status == 200 and not request.body_stays_open:
            self._charge((yield from Read(response)))
        return response

    @hookimpl
    def on_event(self, event: ServerSentEvent) -> None:
        """Count the tokens of a stream, which one of its events reports."""
        self._charge(event.data)

    def _admit(self) -> None:
        with self._lock:
            if self.tokens is not None and self.used_tokens >= self.tokens:
                raise QuotaExceededError(f"the token quota ({self.tokens}) is used up")
            if self.calls is not None and self.used_calls >= self.calls:
                raise QuotaExceededError(f"the call quota ({self.calls}) is used up")
            self.used_calls += 1

    def _charge(self, content: bytes) -> None:
        tokens = _tokens(content)
        with self._lock:
            self.used_tokens += tokens

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle only the limits: an unpickled client starts with a new quota."""
        return Quota, (self.calls, self.tokens)


class _Usage(msgspec.Struct):
    total_tokens: int = 0


class _Counted(msgspec.Struct):
    usage: _Usage | None = None


_decode = msgspec.json.Decoder(_Counted).decode


def _tokens(content: bytes) -> int:
    """Return the tokens that a response or an event reports; 0 if it reports none."""
    try:
        usage = _decode(content).usage
    except msgspec.DecodeError:
        return 0  # not a JSON object: audio, a file
    return usage.total_tokens if usage else 0


quota = Quota.from_environment(os.environ)
"""The plugin that ``plugins=["quota"]`` loads. All clients of a process share it."""
