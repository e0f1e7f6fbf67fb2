"""The final response of a lane."""

from __future__ import annotations

from copy import copy, deepcopy
from typing import Any, Final

from trunkline.lanes.events import ENDS, field_of, kind_of
from trunkline.types.responses import Response
from trunkline.websocket_errors import ResponsesWebSocketBufferError, ResponsesWebSocketError

_COUNTED: Final = ENDS | {"response.created", "response.output_item.done"}


class FinalResponse:
    """Takes the events of a lane, and has the response after its last event."""

    def __init__(self, limit: int | None) -> None:
        self._limit = limit
        self._bytes = 0
        self._items: dict[int, Any] | None = None
        """The items that are complete; None if no response has begun."""
        self.error: Exception | None = None
        """Why there is no response. The next one may begin after that."""
        self.response: Any = None

    def add(self, event: Any, size: int) -> None:
        """Take an event, whose message had `size` bytes."""
        kind = kind_of(event)
        if kind == "response.created":
            self._bytes, self._items, self.error, self.response = 0, {}, None, None
        elif kind == "error":
            self._fail(ResponsesWebSocketError(event))
        if self.error is not None or kind not in _COUNTED:
            return
        held = self._bytes + size
        if self._limit is not None and held > self._limit:
            said = f"the response has more than max_response_bytes={self._limit}"
            self._fail(ResponsesWebSocketBufferError(said))
        elif kind in ENDS:
            self._end(kind, field_of(event, "response"))
        elif kind == "response.output_item.done" and self._items is not None:
            self._add_item(kind, field_of(event, "output_index"), field_of(event, "item"))
            self._bytes = held  # at the end, since a signal handler may have raised before
        elif kind == "response.created":
            self._bytes = held

    def _add_item(self, kind: str, index: object, item: object) -> None:
        assert self._items is not None, "a response has begun"
        if type(index) is not int:
            said = f"the event {kind} of the server has the output_index {index!r}, not a number"
            self._fail(ValueError(said))
        else:
            self._items[index] = deepcopy(item)

    def _fail(self, error: Exception) -> None:
        self.error, self._items, self.response = error, None, None

    def _end(self, kind: str, response: Any) -> None:
        if not isinstance(response, Response):
            self._fail(ValueError(f"the event {kind} of the server has no response"))
            return
        output: Any = response.output
        if output is None and self._items is not None:
            # Some servers do not repeat the items at the end.
            items, response = self._items, copy(response)
            response.output = [items[index] for index in sorted(items)]
        self._bytes, self._items, self.response = 0, None, response
