"""How a connection is opened, and opened again after it was lost. These are flows: no I/O."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from trunkline.errors import APIError, OpenAIError
from trunkline.flow import Call, Flow, Now, Random, Sleep
from trunkline.operations.endpoint import Invocation
from trunkline.options import CallOptions, check_mapping
from trunkline.sockets.settings import Recovery, WireOptions
from trunkline.types.websocket_reconnection import ReconnectingEvent
from trunkline.values import Value

if TYPE_CHECKING:
    from trunkline.flows.pipeline import Pipeline
    from trunkline.http import Response
    from trunkline.sockets.messages import Messages
    from trunkline.types.websocket_reconnection import ReconnectingOverrides
    from trunkline.websocket_errors import WebSocketConnectionClosedError

_RECOVERABLE: Final = frozenset({1001, 1005, 1006, 1011, 1012, 1013, 1015})
"""Codes that say nothing about what was sent, so that another connection may last (RFC 6455)."""
_CHANGES: Final = ("extra_query", "extra_headers")
_PAUSE: Final = 0.1
"""Seconds. As often as this, a delay looks whether the connection was closed meanwhile."""
_SMALLEST_SHARE: Final = 0.75
"""A delay is this share of itself at least. The rest is random, so that clients do not return at
once."""


class Opened(NamedTuple):
    """A connection whose handshake is over."""

    response: Response
    messages: Messages


class SocketPlan(Value, frozen=True):
    """The parts of every attempt to open a connection."""

    pipeline: Any
    invocation: Invocation
    wire: WireOptions
    recovery: Recovery
    max_queue_size: int

    def new_messages(self) -> Messages:
        """Return the protocol for an attempt, with a random key of its handshake."""
        from trunkline.sockets.messages import Messages

        wire = self.wire
        return Messages(
            extensions=wire.extensions,
            subprotocols=wire.subprotocols,
            compression=wire.compression,
            max_size=wire.max_size,
        )

    def changed(self, overrides: Mapping[str, Any]) -> SocketPlan:
        """Return the plan with what `on_reconnecting` has returned. Raises TypeError."""
        check_mapping("the result of on_reconnecting", overrides, '{"abort": True}')
        if unknown := overrides.keys() - {"abort", *_CHANGES}:
            known = "'extra_query', 'extra_headers' and 'abort'"
            raise TypeError(f"on_reconnecting has returned {sorted(unknown)}: there are {known}")
        changes = {name: overrides[name] for name in _CHANGES if name in overrides}
        options = {**self.invocation.options, **changes}
        return self.evolve(invocation=self.invocation.evolve(options=options))


def opening(plan: SocketPlan) -> Flow[Opened]:
    """Open a connection. Raises the errors of calls."""
    new: Call[Messages] = Call(plan.new_messages)
    messages = yield from new
    invocation = plan.invocation
    headers = {**invocation.headers, **messages.headers}
    names = CallOptions.__annotations__
    options = {name: value for name, value in invocation.options.items() if name in names}
    pipeline: Pipeline = plan.pipeline
    opened: Opened = yield from pipeline.exchange(
        invocation.evolve(headers=headers, options=options),
        partial(_begun, messages),
        open_body=True,
    )
    return opened


def _begun(messages: Messages, response: Response, invocation: Invocation) -> Opened:
    if response.status != 101 or not hasattr(response.stream, "receive"):
        raise OpenAIError(
            f"{invocation.name} got an answer without a WebSocket connection (status "
            f"{response.status}): the server, or a plugin such as `replay`, has no WebSockets here"
        )
    messages.begin(response)
    return Opened(response, messages)


def _asking(
    ask: Callable[[ReconnectingEvent], ReconnectingOverrides | None], event: ReconnectingEvent
) -> Callable[[], ReconnectingOverrides | None]:
    # Not `partial`: an error would show it, with the headers of the event.
    def on_reconnecting() -> ReconnectingOverrides | None:
        return ask(event)

    return on_reconnecting


class Attempts:
    """The attempts to open a lost connection again, until something arrives over a new one."""

    def __init__(self, plan: SocketPlan) -> None:
        self.plan = plan
        self.made = 0
        self.are_over = False
        """Whether the user has closed the connection."""
        self._due: float | None = None
        """When the delay of an attempt that has begun is over. An attempt that was cancelled is
        continued, so that whoever waits with a time limit does not begin one each time."""

    def reopening(
        self, lost: WebSocketConnectionClosedError, ends: float | None = None
    ) -> Flow[Opened | None]:
        """Open the connection again after a delay; None if there must be no more attempts.

        Raises whatever `on_reconnecting` does, and TimeoutError if a delay lasts until `ends`.
        """
        ask = self.plan.recovery.on_reconnecting
        if ask is None or lost.code not in _RECOVERABLE:
            return None
        while not self.are_over:
            if self._due is None and not (yield from self._begin(lost.code, ask)):
                return None
            yield from self._wait(ends)
            if self.are_over:
                return None
            opened = None
            try:
                opened = yield from opening(self.plan)
            except APIError as error:
                lost.__cause__ = error  # for whoever sees that the last attempt has failed
            self._due = None
            if opened is not None:
                return opened
        return None

    def _begin(
        self, code: int, ask: Callable[[ReconnectingEvent], ReconnectingOverrides | None]
    ) -> Flow[bool]:
        """Begin an attempt. Return False if there must not be one."""
        if self.made >= self.plan.recovery.max_retries:
            return False
        self.made += 1
        event = self._event(code, (yield from Random()))
        asking: Call[ReconnectingOverrides | None] = Call(_asking(ask, event))
        told: Any = yield from asking
        self.plan = self.plan.changed({} if told is None else told)
        if told and told.get("abort"):
            return False
        self._due = (yield from Now()) + event.delay
        return True

    def _wait(self, ends: float | None) -> Flow[None]:
        while self._due is not None and not self.are_over:
            now = yield from Now()
            if now >= self._due:
                return
            if ends is not None and now >= ends:
                raise TimeoutError("the connection is being opened again")
            limit = self._due if ends is None else min(self._due, ends)
            yield from Sleep(min(limit - now, _PAUSE))

    def _event(self, code: int, dice: float) -> ReconnectingEvent:
        recovery, options = self.plan.recovery, self.plan.invocation.options
        delay = min(recovery.initial_delay * 2 ** (self.made - 1), recovery.max_delay)
        return ReconnectingEvent(
            attempt=self.made,
            max_attempts=recovery.max_retries,
            delay=delay * (_SMALLEST_SHARE + (1 - _SMALLEST_SHARE) * dice),
            close_code=code,
            extra_query=options.get("extra_query") or {},
            extra_headers=options.get("extra_headers") or {},
        )
