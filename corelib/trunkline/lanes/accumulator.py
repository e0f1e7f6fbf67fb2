"""Adds up the events of one response that came over a WebSocket connection."""

from __future__ import annotations

from copy import deepcopy
from typing import Any, Final

from trunkline.codec.plain import plain
from trunkline.codec.type_guards import ARRAY
from trunkline.lanes.events import ENDS, field_of
from trunkline.lanes.snapshots import ResponsesWebSocketOutput, ResponsesWebSocketSnapshot
from trunkline.snapshots.deltas import DeltaError, GrowingText
from trunkline.snapshots.item_changes import PROGRESS, STEPS
from trunkline.snapshots.output_items import OutputItem, index_of, optional_text, text_of
from trunkline.types.responses import Response
from trunkline.websocket_errors import ResponsesWebSocketError

_ANNOTATION: Final = "response.output_text.annotation.added"
_ITEMS: Final = frozenset({"response.output_item.added", "response.output_item.done"})
_WHOLE: Final = ENDS | {"response.created", "response.queued", "response.in_progress"}
"""The types of events that have a whole response."""
_KNOWN: Final = _ITEMS | _WHOLE | STEPS.keys() | PROGRESS.keys() | {_ANNOTATION, "error"}
_CALLS: Final = {
    "function_call": "response.function_call_arguments.",
    "custom_tool_call": "response.custom_tool_call_input.",
}
"""The beginnings of the types of events that count for a call without an id."""


class ResponsesWebSocketAccumulator:
    """The texts, the inputs of tools and the other details of a response, while it arrives.

    Feed it the events of one lane or connection, and call `reset` before the next response. It
    neither receives nor sends anything. Use it in one thread at a time.
    """

    def __init__(self) -> None:
        self._items: dict[int, OutputItem] = {}
        self.reset()

    def reset(self) -> None:
        """Forget everything. Snapshots that were taken stay as they are."""
        self._stream_id: str | None = None
        self._response_id: str | None = None
        self._terminal_type: str | None = None
        self._is_bound = False
        self._items = {}
        self._response: dict[str, Any] | None = None
        self._final: Response | None = None
        self._error: Exception | None = None

    def add_event(self, event: Any) -> None:
        """Add an event, which is not changed. Events of unknown types are ignored.

        Raises ResponsesWebSocketError for an event of the type ``error``, ValueError for one that
        is malformed or of another lane or response, and RuntimeError after the last one.
        """
        kind = field_of(event, "type")
        if not isinstance(kind, str) or kind not in _KNOWN:
            return
        value: dict[str, Any] = plain(event)
        if kind == _ANNOTATION:
            self._annotate(value)
            return
        stream_id = optional_text(value, "stream_id")
        if self._is_bound and self._stream_id != stream_id:
            raise DeltaError(f"the event is of the lane {stream_id!r}, not {self._stream_id!r}")
        if self._terminal_type is not None or self._error is not None:
            raise RuntimeError("the response has ended: call reset() before the next one")
        if kind == "error":
            self._error = ResponsesWebSocketError(event)
            raise self._error
        self._note(kind, value, event)

    def _note(self, kind: str, value: dict[str, Any], event: Any) -> None:
        if kind in STEPS:
            self._step(value)
        elif kind in PROGRESS:
            self._progress(value)
        elif kind in _ITEMS:
            self._replace_item(value)
        else:
            self._refresh(value, field_of(event, "response"))

    def snapshot(self) -> ResponsesWebSocketSnapshot:
        """Return the response so far. This takes time in proportion to its length."""
        return ResponsesWebSocketSnapshot(
            self._stream_id,
            self._response_id,
            self._terminal_type,
            tuple(_output(index, self._items[index]) for index in sorted(self._items)),
        )

    def detailed_snapshot(self) -> dict[str, Any]:
        """Return all fields that have arrived, as decoded JSON, which you may change.

        Items, parts, annotations and outputs of commands are rows with their indexes, since there
        may be gaps. This takes time in proportion to the length of the response.
        """
        return {
            "stream_id": self._stream_id,
            "response_id": self._response_id,
            "terminal_type": self._terminal_type,
            "response": deepcopy(self._response),
            "output": [
                {"output_index": index, **self._items[index].details()}
                for index in sorted(self._items)
            ],
        }

    def get_final_response(self) -> Response:
        """Return a copy of the response of the last event, as the server has sent it.

        Raises RuntimeError before the last event, and the error that has ended the response.
        """
        if self._error is not None:
            raise self._error
        if self._final is None:
            raise RuntimeError("the last event of the response has not been added yet")
        return deepcopy(self._final)

    def _bind(self, value: dict[str, Any]) -> None:
        self._is_bound, self._stream_id = True, value.get("stream_id")

    def _annotate(self, value: dict[str, Any]) -> None:
        """Add an annotation to an item that is known. It never begins a response."""
        is_open = self._is_bound and self._terminal_type is None and self._error is None
        if not is_open or self._stream_id != value.get("stream_id") or "annotation" not in value:
            return
        names = ("output_index", "content_index", "annotation_index")
        try:
            output, content, index = (index_of(value, name) for name in names)
        except DeltaError:
            return  # as if it were unknown
        item = self._items.get(output)
        if item is not None and item.id == value.get("item_id"):
            item.parts.setdefault(content, {})
            item.annotations.setdefault(content, {})[index] = value["annotation"]

    def _refresh(self, value: dict[str, Any], response: Any) -> None:
        """Take the fields of a whole response, and its items if it has some."""
        ends, response_id = value["type"] in ENDS, getattr(response, "id", None)
        if isinstance(response_id, str) and self._response_id not in (None, response_id):
            raise DeltaError(f"the event is of {response_id!r}, not of {self._response_id!r}")
        try:
            items = _items(response, value.get("response"))
        except DeltaError as error:
            self._error = error if ends else None
            raise
        if items is not None:
            self._items = items
        fields = value["response"].items()
        self._response = {name: field for name, field in fields if name != "output"}
        self._response_id = response_id or self._response_id
        self._bind(value)
        if ends:
            self._final, self._terminal_type = deepcopy(response), value["type"]

    def _replace_item(self, value: dict[str, Any]) -> None:
        index, source = index_of(value, "output_index"), value.get("item")
        if source is not None:
            item, previous = OutputItem.of(source), self._items.get(index)
            if previous is None:
                self._items[index] = item
            elif item.id not in previous.retired:
                item.follow(previous)
                self._items[index] = item
        self._bind(value)

    def _step(self, value: dict[str, Any]) -> None:
        index, step = index_of(value, "output_index"), STEPS[value["type"]]
        item_id = text_of(value, "item_id")
        step.check(value)
        if "refusal" in value["type"] and not self._may_refuse(index, item_id, value):
            return
        self._bind(value)
        item = self._items.get(index)
        if item is not None and (item_id in item.retired or not _accepts(item, item_id, value)):
            return
        if item is None or (item_id and item.id and item_id != item.id):
            previous, item = item, OutputItem(item_id)
            if previous is not None:
                item.follow(previous)
            self._items[index] = item
        item.id = item_id or item.id
        step.apply(item, value)

    def _may_refuse(self, index: int, item_id: str, value: dict[str, Any]) -> bool:
        """Whether a refusal fits the part that is there. Raises DeltaError."""
        item = self._items.get(index)
        if item is None or (item.id and item.id != item_id):
            return True
        part = item.parts.get(value["content_index"], {})
        if part.get("type", "refusal") != "refusal":
            return False
        known = part.get("refusal", "")
        if value["type"].endswith("delta") and not isinstance(known, str | GrowingText):
            raise DeltaError(f"refusal of the part is {type(known).__name__}, not str")
        return True

    def _progress(self, value: dict[str, Any]) -> None:
        kind = value["type"]
        item = self._items.get(index_of(value, "output_index"))
        # The events of commands have no item_id.
        is_named = not kind.startswith("response.shell_call_command.")
        item_id = text_of(value, "item_id") if is_named else None
        item_type, apply = PROGRESS[kind]
        if item is not None and item.type == item_type and item_id in (None, item.id):
            apply(item, value, self._items)


def _items(response: object, value: Any) -> dict[int, OutputItem] | None:
    """Return the items of a whole response, None if it has no list of them. Raises DeltaError."""
    if not isinstance(response, Response):
        raise DeltaError(f"response of the event is {type(response).__name__}, not Response")
    optional_text(value, "id")
    output = value.get("output")
    if output is None:
        return None
    if type(output) is not ARRAY:
        raise DeltaError(f"output of the response is {type(output).__name__}, not list")
    return {n: OutputItem.of(item) for n, item in enumerate(output) if item is not None}


def _accepts(item: OutputItem, item_id: str, value: dict[str, Any]) -> bool:
    """Whether an event may change an item. A call without an id knows only its own events."""
    family = _CALLS.get(item.type or "")
    if family is None or "id" in item.data:
        return True
    return value["type"].startswith(family) and item.id in (None, "", item_id)


def _output(index: int, item: OutputItem) -> ResponsesWebSocketOutput:
    return ResponsesWebSocketOutput(
        output_index=index,
        item_id=item.id,
        type=item.type,
        name=item.data.get("name"),
        call_id=item.data.get("call_id"),
        arguments=item.input("arguments"),
        input=item.input("input"),
        text=tuple((n, str(item.texts[n])) for n in sorted(item.texts)),
    )
