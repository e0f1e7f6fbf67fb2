"""Calls pass through the `request` of a client where somebody has replaced it.

Instrumentation of openai-python wraps that method, of the classes or of one client, because every
call of openai-python passes through it. The rows of such libraries are in tests/libraries.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from types import MethodType
from typing import Any

from trunkline.answers.other_classes import events_of
from trunkline.answers.streams import AsyncStream, Stream
from trunkline.compat.parts import FinalRequestOptions, request
from trunkline.operations.endpoint import Invocation, ResultKind
from trunkline.operations.worlds import Async, AsyncRaw, Sync, SyncRaw
from trunkline.wire.paths import fill_path

_STREAMS: Any = {Sync: Stream, SyncRaw: Stream, Async: AsyncStream, AsyncRaw: AsyncStream}


def pass_through() -> None:
    """Let calls pass through the method, if it is not ours."""
    for world in _STREAMS:
        _wrap(world)


def _wrap(world: Any) -> None:
    before = world.perform

    def perform(self: Any, invocation: Invocation) -> Any:
        method: Any = self.client.request
        is_ours = type(method) is MethodType and method.__func__ is request
        # A page of async code is asked for by the paginator that the call returns.
        if is_ours or (world is Async and invocation.result is ResultKind.PAGE):
            return before(self, invocation)
        call = _Call(invocation, _STREAMS[world], partial(before, self))
        return call.through(method)

    world.perform = perform


class _Call:
    """A call, as openai-python's operations make one of `request`."""

    def __init__(
        self, invocation: Invocation, stream_class: Any, perform: Callable[[Invocation], Any]
    ) -> None:
        self._invocation = invocation
        self._perform = perform
        self._stream_class = stream_class

    def through(self, method: Any) -> Any:
        """Call the method. If that calls ours, ours performs the operation."""
        invocation, given = self._invocation, self._invocation.options
        options = FinalRequestOptions(
            method=invocation.route.http_method.lower(),
            url=fill_path(invocation.route.path, invocation.path_values),
            params=dict(invocation.query),
            headers=given.get("extra_headers"),
            json_data=invocation.body,
            extra_json=given.get("extra_body"),
            perform=self.performed,
        )
        streams = invocation.event is not None
        stream_class = self._stream_class[invocation.event] if streams else None
        returns = _returned(invocation.returns)
        result = method(returns, options, stream=streams, stream_cls=stream_class)
        if not invocation.with_json:
            return result
        return _Pairs(result) if self._stream_class is Stream else _awaited_pairs(result)

    def performed(self, options: FinalRequestOptions, stream_class: Any) -> Any:
        """Perform the operation, with the headers and the body that the options have now."""
        more = {**self._invocation.options, "extra_headers": options.headers}
        invocation = self._invocation.evolve(body=options.json_data, options=more, with_json=False)
        if stream_class is not None:
            invocation = invocation.evolve(stream=events_of(stream_class, invocation.event)[1])
        return self._perform(invocation)


def _returned(kind: Any) -> Any:
    """Return the class that openai-python's operation or helper asks for."""
    from trunkline.types.chat import ChatCompletion, ParsedChatCompletion
    from trunkline.types.responses import ParsedResponse, Response

    kind = getattr(kind, "__origin__", kind)  # of an Annotated
    return {ParsedChatCompletion: ChatCompletion, ParsedResponse: Response}.get(kind, kind)


class _Pairs:
    """A stream of a helper, which reads each event as decoded JSON and as its class.

    A wrapper of the method expects the events alone.
    """

    def __init__(self, stream: Any) -> None:
        self._events = stream

    def __getattr__(self, name: str) -> Any:
        return getattr(self._events, name)

    def __next__(self) -> tuple[Any, Any]:
        event = next(self._events)
        return event.to_dict(), event

    async def __anext__(self) -> tuple[Any, Any]:
        event = await anext(self._events)
        return event.to_dict(), event


async def _awaited_pairs(stream: Any) -> _Pairs:
    return _Pairs(await stream)
