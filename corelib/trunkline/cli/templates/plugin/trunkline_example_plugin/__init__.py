"""A plugin that limits the calls and tokens of trunkline clients."""

from __future__ import annotations

from collections.abc import Iterable
from threading import RLock
from typing import Any

from trunkline import Handler, Layer, OpenAIError, Outcome, Request, Response, Stage, hookimpl
from trunkline.flow import Flow


class LimitReachedError(OpenAIError):
    """The call was not sent: the limit of calls or of tokens is reached."""


class ExamplePlugin:
    """Limits for all clients that use this object; None means no limit.

    A call is counted when it begins, and its retries are not counted again. Tokens are counted
    when the server reports them, so the call that exceeds the limit still gets its answer. Raises
    ValueError for a limit below 1.
    """

    def __init__(self, calls: int | None = None, tokens: int | None = None) -> None:
        for name, limit in (("calls", calls), ("tokens", tokens)):
            if limit is not None and limit < 1:
                raise ValueError(f"{name} must be at least 1, not {limit}")
        self.calls = calls
        self.tokens = tokens
        self.used_calls = 0
        self.used_tokens = 0
        # Not a Lock: the garbage collector may end a stream in a thread that holds it.
        self._lock = RLock()

    @hookimpl
    def around(self) -> Iterable[Layer]:
        """Return one layer around each logical call."""
        return [Layer(Stage.CALL, "example-plugin", self.admitted)]

    def admitted(self, request: Request, proceed: Handler) -> Flow[Response]:
        """Count the call, or raise LimitReachedError before anything is sent."""
        with self._lock:  # never held over a `yield`
            if self.calls is not None and self.used_calls >= self.calls:
                raise LimitReachedError(f"the limit of calls ({self.calls}) is reached")
            if self.tokens is not None and self.used_tokens >= self.tokens:
                raise LimitReachedError(f"the limit of tokens ({self.tokens}) is reached")
            self.used_calls += 1
        return (yield from proceed(request))

    @hookimpl
    def after_call(self, outcome: Outcome) -> None:
        """Count the tokens of a call that is over: plain, or a stream that reports them."""
        usage = outcome.ending.usage if outcome.ending is not None else None
        tokens = (usage or {}).get("total_tokens")
        used = tokens if isinstance(tokens, int) else 0
        with self._lock:
            self.used_tokens += used

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle only the limits: an unpickled client starts with a new count."""
        return ExamplePlugin, (self.calls, self.tokens)
