"""Responses that stream: an event goes in, and comes out with what it amounts to."""

from __future__ import annotations

from typing import Any, Final

from trunkline.codec.structure import CODEC
from trunkline.codec.type_guards import ARRAY, OBJECT
from trunkline.snapshots.deltas import DeltaError, GrowingText
from trunkline.snapshots.moments import Moment
from trunkline.structured.responses import ExpectedResponse
from trunkline.types.responses import ParsedResponse, Response
from trunkline.types.responses.parsed_response_stream_event import (
    ResponseFunctionCallArgumentsDeltaEvent,
    ResponseTextDeltaEvent,
)

_put_text: Any = ResponseTextDeltaEvent.model_slots["snapshot"].__set__
_put_arguments: Any = ResponseFunctionCallArgumentsDeltaEvent.model_slots["snapshot"].__set__
_LAST: Final = frozenset(
    {"response.completed", "response.failed", "response.incomplete", "response.cancelled"}
)


class _Item:
    """An output item: its texts, or its arguments."""

    def __init__(self, fields: dict[str, Any]) -> None:
        self.phase = fields.get("phase")
        self.arguments = GrowingText(str(fields.get("arguments") or ""))
        content: Any = fields.get("content")
        self._texts: list[GrowingText] = []
        for part in content if type(content) is ARRAY else ():
            self.begin(part)

    def begin(self, part: Any) -> None:
        text = part.get("text") if type(part) is OBJECT else None
        self._texts.append(GrowingText(text if isinstance(text, str) else ""))

    def text(self, index: Any) -> GrowingText:
        """Return a text by its `content_index`. Raises DeltaError if it has not begun."""
        if type(index) is not int or not 0 <= index < len(self._texts):
            raise DeltaError(f"the content_index is {index!r}, and {len(self._texts)} have begun")
        return self._texts[index]


class ResponseState:
    """The response that the events of a stream amount to so far."""

    def __init__(self, expected: ExpectedResponse, starting_after: int | None = None) -> None:
        self._expected = expected
        self._starting_after = starting_after
        self._items: dict[int, _Item] = {}
        self._done: dict[int, Any] = {}
        """The items that are complete, as decoded JSON."""
        self.response: ParsedResponse[Any] | None = None
        """The response at its end, with its texts and arguments parsed."""
        self.last: Any = None
        """The response of the last event, however it ended."""
        self.ended_by: str | None = None
        """The type of the last event."""

    def push(self, value: Any, event: Any) -> list[Any]:
        """Return the event to deliver, if it is one of those that are asked for.

        Raises DeltaError, and ValueError for a text that does not fit its type.
        """
        if type(value) is OBJECT:
            note = _NOTES.get(value.get("type", ""))
            if note is not None:
                note(self, value, event)
        after, number = self._starting_after, value.get("sequence_number")
        is_known = after is not None and type(number) is int and number <= after
        return [] if is_known else [event]

    def _item(self, value: dict[str, Any]) -> _Item:
        index = value.get("output_index")
        found = self._items.get(index) if type(index) is int else None
        if found is None:
            raise DeltaError(
                f"the output_index of {value['type']} is {index!r}, which has not begun"
            )
        return found

    def begin_item(self, value: dict[str, Any], _: Any) -> None:
        index = value.get("output_index")
        item: dict[str, Any] = value.get("item") or {}
        if type(index) is not int or index < 0:
            raise DeltaError(f"the output_index of {value['type']} is {index!r}")
        self._items[index] = _Item(item)

    def begin_part(self, value: dict[str, Any], _: Any) -> None:
        self._item(value).begin(value.get("part"))

    def add_text(self, value: dict[str, Any], event: Any) -> None:
        text = self._item(value).text(value.get("content_index"))
        text.add(_delta(value))
        _put_text(event, Moment(text))

    def add_arguments(self, value: dict[str, Any], event: Any) -> None:
        text = self._item(value).arguments
        text.add(_delta(value))
        _put_arguments(event, Moment(text))

    def end_text(self, value: dict[str, Any], event: Any) -> None:
        event.parsed = self._expected.text(event.text, self._item(value).phase)

    def end_item(self, value: dict[str, Any], _: Any) -> None:
        index = value.get("output_index")
        if type(index) is int:
            self._done[index] = value.get("item")

    def end(self, value: dict[str, Any], event: Any) -> None:
        self.ended_by = value["type"]
        is_response = isinstance(event.response, Response)
        if is_response and event.response.output is None:
            # Some servers do not repeat the items at the end.
            output = [self._done[index] for index in sorted(self._done)]
            fields = {**value["response"], "output": output}
            event.response = CODEC.structure(fields, type(event.response))
        self.last = event.response
        if self.ended_by == "response.completed":
            self.response = self._expected.finish(event.response)


def _delta(value: dict[str, Any]) -> str:
    delta = value.get("delta")
    if not isinstance(delta, str):
        raise DeltaError(f"the delta of {value['type']} is {type(delta).__name__}, not str")
    return delta


_NOTES: Final = {
    "response.output_item.added": ResponseState.begin_item,
    "response.content_part.added": ResponseState.begin_part,
    "response.output_item.done": ResponseState.end_item,
    "response.output_text.delta": ResponseState.add_text,
    "response.output_text.done": ResponseState.end_text,
    "response.function_call_arguments.delta": ResponseState.add_arguments,
    **dict.fromkeys(_LAST, ResponseState.end),
}
