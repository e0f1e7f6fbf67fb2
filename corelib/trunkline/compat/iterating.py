"""Streams whose iteration can be replaced, as that of openai-python's.

Instrumentation assigns to `_iterator`, or has a class of streams that overrides `__stream__`.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import Any

from trunkline.answers.streams import AsyncStream, Iteration, Stream


def replaceable() -> None:
    """Give both classes of streams the method `__stream__` and the attribute `_iterator`."""
    _sync()
    _async()
    for kind in (Stream, AsyncStream):
        made: Any = kind
        made._events = None
        made._iterator = property(_iterator, _iterate_over)


def _iterator(stream: Any) -> Any:
    """Return what the stream iterates over."""
    return stream.__stream__() if stream._events is None else stream._events


def _iterate_over(stream: Any, events: Any) -> None:
    """Iterate over something else, which usually wraps what there was."""
    stream._events = events


def _own_events(stream: Any, kind: Any) -> Any:
    """Return what a stream is to iterate over instead, if there is such a thing."""
    own: Any = stream.__class__
    if stream._events is None and own.__stream__ is not kind.__stream__:
        stream._events = stream.__stream__()
    return stream._events


def _sync() -> None:
    kind: Any = Stream
    begin, following = kind.__iter__, kind.__next__

    def events(self: Any) -> Iterator[Any]:
        while True:
            try:
                event = following(self)
            except StopIteration:
                return
            yield event

    def iterate(self: Any) -> Any:
        return begin(self) if _own_events(self, kind) is None else Iteration(self, deque())

    def next_event(self: Any) -> Any:
        own = _own_events(self, kind)
        return following(self) if own is None else next(own)

    kind.__stream__, kind.__iter__, kind.__next__ = events, iterate, next_event


def _async() -> None:
    kind: Any = AsyncStream
    following = kind.__anext__

    class Events:
        """Not a generator, which would have to be closed."""

        def __init__(self, stream: Any) -> None:
            self._stream = stream

        def __aiter__(self) -> Any:
            return self

        async def __anext__(self) -> Any:
            return await following(self._stream)

    def events(self: Any) -> Any:
        return Events(self)

    async def next_event(self: Any) -> Any:
        own = _own_events(self, kind)
        return await (following(self) if own is None else anext(own))

    kind.__stream__, kind.__anext__ = events, next_event
