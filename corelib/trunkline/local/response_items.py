"""The items of a conversation with the Responses API: its inputs and its outputs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from msgspec import Struct

from trunkline.local.decisions import MadeCall, Speech
from trunkline.local.refusals import RefusedError, convert, invalid_value, missing

_INPUT_PARTS = ("input_text", "input_image", "input_file")
_OUTPUT_PARTS = ("output_text", "refusal")

_DEFAULTS: dict[str, dict[str, object]] = {
    "input_image": {"detail": "auto"},
    "output_text": {"annotations": [], "logprobs": []},
}
"""Fields that the API adds to parts that lack them."""

_PREFIXES = {"message": "msg", "function_call": "fc", "function_call_output": "fco"}


class ResponsePart(Struct):
    """One part of a message or of a function's output."""

    type: str
    text: str | None = None
    refusal: str | None = None
    image_url: str | None = None
    file_id: str | None = None

    @property
    def words(self) -> str:
        """The text of the part, or its type in brackets."""
        return self.text or self.refusal or f"[{self.type}]"


class ResponseMessage(Struct):
    """A message of the user, the developer or the model."""

    role: Literal["user", "assistant", "system", "developer"]
    content: str | tuple[ResponsePart, ...]


class FunctionCall(Struct):
    """A function call that the model made before."""

    call_id: str
    name: str
    arguments: str


class FunctionOutput(Struct):
    """The output of a function."""

    call_id: str
    output: str | tuple[ResponsePart, ...]


@dataclass(frozen=True)
class Item:
    """One item: the object that the API lists, and the text that the stand-in reads in it."""

    listed: Mapping[str, object]
    text: str = ""

    @property
    def id(self) -> str:
        """The id of the item, from the user or made by the stand-in."""
        return str(self.listed["id"])

    @property
    def is_output(self) -> bool:
        """Whether it is the output of a function."""
        return self.listed["type"] == "function_call_output"

    @property
    def is_of_user(self) -> bool:
        """Whether it is a message from the user."""
        return self.listed.get("role") == "user"


def items_of(given: str | Sequence[Mapping[str, object]] | None, digest: str) -> list[Item]:
    """Return the items of an input. Raises RefusedError (400) if the API would refuse it."""
    if isinstance(given, str):
        given = [{"role": "user", "content": given}]
    return [
        _item(raw, f"input[{number}]", f"local_{digest}_input_{number}")
        for number, raw in enumerate(given or ())
    ]


def spoken(name: str, speech: Speech) -> Item:
    """Return a message of the model."""
    part = {"type": "output_text", **_DEFAULTS["output_text"], "text": speech.text}
    if speech.is_refusal:
        part = {"type": "refusal", "refusal": speech.text}
    status = "completed" if speech.ending == "stop" else "incomplete"
    head = {"id": name, "type": "message", "status": status}
    return Item({**head, "role": "assistant", "content": [part]}, speech.text)


def call(name: str, call_id: str, call: MadeCall, *, is_cut: bool) -> Item:
    """Return a call of a function by the model."""
    status = "incomplete" if is_cut else "completed"
    head = {"id": name, "type": "function_call", "status": status}
    return Item({**head, "call_id": call_id, **call._asdict()}, call.arguments)


def check_conversation(items: Iterable[Item]) -> None:
    """Raise RefusedError (400) unless ids are unique and each call is followed by its output."""
    ids: set[str] = set()
    called: dict[object, None] = {}
    answered: set[object] = set()
    for item in items:
        if item.id in ids:
            raise _refused(f"Duplicate item found with id {item.id}.")
        ids.add(item.id)
        call_id = item.listed.get("call_id")
        if item.listed["type"] == "function_call":
            called[call_id] = None
        elif item.is_output:
            if call_id not in called:
                raise _refused(
                    f"No tool call found for function call output with call_id {call_id}."
                )
            answered.add(call_id)
    for call_id in called:
        if call_id not in answered:
            raise _refused(f"No tool output found for function call {call_id}.")


def _item(raw: Mapping[str, object], place: str, name: str) -> Item:
    kind = raw.get("type", "message")
    if not isinstance(kind, str):
        raise invalid_value(f"{place}.type", "must be a string")
    if kind == "item_reference":
        raise RefusedError(404, f"Item with id '{raw.get('id')}' not found.", param="input")
    given = raw.get("id")
    head: dict[str, object] = {
        "id": given if isinstance(given, str) else f"{_PREFIXES.get(kind, 'item')}_{name}",
        "type": kind,
    }
    if kind == "message":
        return _message(raw, place, head)
    if kind == "function_call":
        called = convert(raw, FunctionCall, place)
        return Item({**raw, **head, "status": "completed"}, called.arguments)
    if kind == "function_call_output":
        content = convert(raw, FunctionOutput, place).output
        output, text = _content(content, raw["output"], f"{place}.output", _INPUT_PARTS)
        return Item({**raw, **head, "output": output, "status": "completed"}, text)
    return Item({**raw, **head})


def _message(raw: Mapping[str, object], place: str, head: Mapping[str, object]) -> Item:
    message = convert(raw, ResponseMessage, place)
    is_ours = message.role == "assistant"
    allowed = _OUTPUT_PARTS if is_ours else _INPUT_PARTS
    content, text = _content(message.content, raw["content"], f"{place}.content", allowed)
    if isinstance(content, str):
        kind = allowed[0]
        content = [{"type": kind, "text": content, **_DEFAULTS.get(kind, {})}]
    return Item({**raw, **head, "content": content, "status": "completed"}, text)


def _content(
    content: str | tuple[ResponsePart, ...], raw: object, place: str, allowed: Sequence[str]
) -> tuple[str | list[dict[str, object]], str]:
    """Return a content as the API lists it, and its text."""
    if isinstance(content, str):
        return content, content
    for number, part in enumerate(content):
        where = f"{place}[{number}]"
        if part.type not in allowed:
            raise invalid_value(f"{where}.type", f"must be one of {', '.join(map(repr, allowed))}")
        if part.type.endswith("_text") and part.text is None:
            raise missing(f"{where}.text")
        if part.type == "refusal" and part.refusal is None:
            raise missing(f"{where}.refusal")
    parts = convert(raw, list[dict[str, object]], place)
    listed = [{**_DEFAULTS.get(str(one["type"]), {}), **one} for one in parts]
    return listed, " ".join(part.words for part in content)


def _refused(message: str) -> RefusedError:
    return RefusedError(400, message, param="input")
