"""openai-python's decoder of server-sent events, whose data is text."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Iterator
from typing import Any

import attrs

from trunkline.codec.text import decode
from trunkline.wire.push import AsyncPushed, pushed
from trunkline.wire.sse import SSEDecoder


@attrs.frozen(kw_only=True)
class TextEvent:
    """One event, with openai-python's names."""

    event: str | None = None
    data: str = ""
    id: str | None = None
    retry: int | None = None

    def json(self) -> Any:
        """Return the data decoded as JSON. Raises ValueError if it is not JSON."""
        return decode(self.data.encode())


class EventDecoder:
    """Reads events from the pieces of a body, which may be cut anywhere."""

    def iter_bytes(self, iterator: Iterable[bytes]) -> Iterator[TextEvent]:
        """Return the events in these pieces."""
        return pushed(iterator, _Events())

    def aiter_bytes(self, iterator: AsyncIterator[bytes]) -> AsyncIterator[TextEvent]:
        """Return the events in these pieces."""
        return AsyncPushed(aiter(iterator), _Events())


class _Events:
    def __init__(self) -> None:
        self._decoder = SSEDecoder()

    def push(self, piece: bytes) -> Iterable[TextEvent]:
        for one in self._decoder.push(piece):
            name = None if one.event == "message" else one.event
            yield TextEvent(event=name, data=one.text, id=one.id or None, retry=one.retry)

    def finish(self) -> Iterable[TextEvent]:
        """Return nothing: an event without its end is dropped."""
        return ()
