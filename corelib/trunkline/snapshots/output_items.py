"""Output items of a response, as far as events have described them: decoded JSON that grows."""

from __future__ import annotations

from typing import Any, Final

from trunkline.codec.type_guards import ARRAY, OBJECT
from trunkline.snapshots.deltas import DeltaError, GrowingText, plain

_INPUTS: Final = {
    "function_call": "arguments",
    "mcp_call": "arguments",
    "mcp_approval_request": "arguments",
    "custom_tool_call": "input",
}
"""Where items of these types have the input of a tool."""


def text_of(value: Any, name: str) -> str:
    """Return a text of decoded JSON. Raises DeltaError if it is something else."""
    text = value.get(name) if type(value) is OBJECT else None
    if not isinstance(text, str):
        raise DeltaError(f"{name} of the event is {type(text).__name__}, not str")
    return text


def optional_text(value: Any, name: str) -> str | None:
    """Return a text of decoded JSON, or None. Raises DeltaError if it is something else."""
    return None if value.get(name) is None else text_of(value, name)


def index_of(value: dict[str, Any], name: str) -> int:
    """Return an index of decoded JSON. Raises DeltaError if it is not a number from 0 on."""
    index = value.get(name)
    if type(index) is not int or index < 0:
        raise DeltaError(f"{name} of the event is {index!r}, not a number from 0 on")
    return index


class OutputItem:
    """One item. Its texts that grow are `GrowingText`."""

    def __init__(self, item_id: str | None) -> None:
        self.id = item_id
        self.retired: set[str] = set()
        """The ids of the items that were here before."""
        self.data: dict[str, Any] = {}
        """The fields of the item, if the server has sent it; `content` of a message is in `parts`,
        and here an empty list."""
        self.parts: dict[int, dict[str, Any]] = {}
        """The parts of the content, by their indexes."""
        self.texts: dict[int, GrowingText] = {}
        """The texts of the answer among them."""
        self.annotations: dict[int, dict[int, Any]] = {}
        """Those that events have added, by the indexes of their parts and their own."""
        self.inputs: dict[str, GrowingText] = {}
        """`arguments` or `input` of a tool."""
        self.shell_output: dict[int, dict[str, Any]] = {}
        """The outputs of commands, by their indexes."""

    @classmethod
    def of(cls, source: Any) -> OutputItem:
        """Return an item that the server has sent whole. Raises DeltaError if it is malformed."""
        kind = text_of(source, "type")
        made = cls(optional_text(source, "id"))
        for name in ("name", "call_id"):
            optional_text(source, name)
        made.data = source
        if kind == "message":
            made._take_content(source)
        elif kind == "reasoning" and type(content := source.get("content")) is ARRAY:
            made.parts = {n: {**part} for n, part in enumerate(content) if type(part) is OBJECT}
        field = _INPUTS.get(kind)
        if field is not None and (given := optional_text(source, field)) is not None:
            made.inputs[field] = GrowingText(given)
        return made

    def _take_content(self, source: dict[str, Any]) -> None:
        content = source.get("content")
        if content is None:
            return
        if type(content) is not ARRAY:
            raise DeltaError(f"content of a message is {type(content).__name__}, not list")
        for index, part in enumerate(content):
            if part is None:
                continue
            is_text = text_of(part, "type") == "output_text"
            self.parts[index] = part
            if is_text and (text := optional_text(part, "text")) is not None:
                self.set_text(index, text)
        self.data = {**source, "content": []}

    @property
    def type(self) -> str | None:
        """The type, None before the server has sent the item."""
        return self.data.get("type")

    def follow(self, previous: OutputItem) -> None:
        """Take the place of another item, whose events do not count from now on."""
        self.retired = previous.retired
        if self.id and previous.id and self.id != previous.id:
            self.retired.add(previous.id)

    def set_text(self, index: int, text: str) -> GrowingText:
        """Replace a text of the answer."""
        made = self.texts[index] = GrowingText(text)
        self.parts.setdefault(index, {})["text"] = made
        return made

    def input(self, name: str) -> str:
        """Return `arguments` or `input`, as far as it has arrived."""
        return str(self.inputs.get(name, ""))

    def details(self) -> dict[str, Any]:
        """Return all that is known as decoded JSON, which later events do not change."""
        item = plain(self.data) or ({"id": self.id} if self.id else {})
        item.update(plain(self.inputs))
        content = [{"content_index": n, "part": self._part(n)} for n in sorted(self.parts)]
        made: dict[str, Any] = {"item": item}
        if self.type == "message":
            known = item.pop("content", ())
            if content or known != ():
                made["content"] = content or known
        else:
            made["content"] = content
        if self.type == "reasoning":
            self._place_parts(item)
        if self.type == "shell_call_output":
            outputs = plain(self.shell_output)
            made["shell_output"] = [
                {"command_index": n, "data": outputs[n]} for n in sorted(outputs)
            ]
        return made

    def _part(self, index: int) -> dict[str, Any]:
        part: dict[str, Any] = plain(self.parts[index])
        known, added = part.get("annotations"), self.annotations.get(index, {})
        if type(known) is ARRAY or added:
            there = {**dict(enumerate(known or ())), **plain(added)}
            part["annotations"] = [
                {"annotation_index": n, "annotation": there[n]} for n in sorted(there)
            ]
        return part

    def _place_parts(self, item: dict[str, Any]) -> None:
        """Put the parts into `content` of a reasoning item, up to the first that is missing."""
        content: Any = item.get("content")
        placed: list[Any] = content if type(content) is ARRAY else []
        for index in sorted(self.parts):
            if index <= len(placed):
                placed[index : index + 1] = [plain(self.parts[index])]
        if placed:
            item["content"] = placed
