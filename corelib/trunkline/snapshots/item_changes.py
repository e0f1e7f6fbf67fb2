"""Changes of output items, by the types of events. Each is checked before it is made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final, NamedTuple

from trunkline.codec.type_guards import ARRAY, OBJECT
from trunkline.snapshots.deltas import DeltaError, GrowingText
from trunkline.snapshots.output_items import OutputItem, index_of, text_of

Fields = dict[str, Any]
Items = Mapping[int, OutputItem]


class Step(NamedTuple):
    """An event that describes an item, whether or not the server has sent the item before."""

    field: str | None
    """The field that has its text; None for a whole part."""
    has_part: bool
    """Whether it belongs to a part of the content."""
    apply: Callable[[OutputItem, Fields], None]

    def check(self, value: Fields) -> None:
        """Raise DeltaError for an event that lacks what `apply` needs."""
        if self.has_part:
            index_of(value, "content_index")
        if self.field is not None:
            text_of(value, self.field)
        elif text_of(part := value.get("part"), "type") == "output_text":
            text_of(part, "text")


class Progress(NamedTuple):
    """An event about an item of this type, which the server has sent before."""

    item_type: str
    apply: Callable[[OutputItem, Fields, Items], None]


def grow(holder: Any, key: Any, known: Any, more: str) -> None:
    """Continue the text `known`, which is in `holder[key]`. Raises DeltaError if it is not one."""
    if type(known) is not GrowingText:
        if not isinstance(known, str):
            raise DeltaError(f"a text to continue is {type(known).__name__}, not str")
        known = holder[key] = GrowingText(known)
    known.add(more)


def _add_text(item: OutputItem, value: Fields) -> None:
    index = value["content_index"]
    text = item.texts.get(index) or item.set_text(index, "")
    text.add(value["delta"])
    part = item.parts[index]
    known: Any = part.get("logprobs")
    more: Any = value.get("logprobs")
    if type(known) is ARRAY and type(more) is ARRAY:
        known.extend(more)
    else:
        _replace_logprobs(part, value)


def _set_text(item: OutputItem, value: Fields) -> None:
    item.set_text(value["content_index"], value["text"])
    _replace_logprobs(item.parts[value["content_index"]], value)


def _replace_logprobs(part: Fields, value: Fields) -> None:
    if "logprobs" in value:
        part["logprobs"] = value["logprobs"]


def _add_refusal(item: OutputItem, value: Fields) -> None:
    part = item.parts.setdefault(value["content_index"], {})
    grow(part, "refusal", part.get("refusal", ""), value["delta"])


def _set_refusal(item: OutputItem, value: Fields) -> None:
    item.parts.setdefault(value["content_index"], {})["refusal"] = value["refusal"]


def _set_part(item: OutputItem, value: Fields) -> None:
    index, part = value["content_index"], value["part"]
    item.parts[index] = part
    item.texts.pop(index, None)
    item.annotations.pop(index, None)
    if part["type"] == "output_text":
        item.set_text(index, part["text"])


def _add_input(name: str, item: OutputItem, value: Fields) -> None:
    item.inputs.setdefault(name, GrowingText("")).add(value["delta"])


def _set_input(name: str, item: OutputItem, value: Fields) -> None:
    item.inputs[name] = GrowingText(value[name])


STEPS: Final[dict[str, Step]] = {
    "response.content_part.added": Step(None, True, _set_part),
    "response.content_part.done": Step(None, True, _set_part),
    "response.output_text.delta": Step("delta", True, _add_text),
    "response.output_text.done": Step("text", True, _set_text),
    "response.refusal.delta": Step("delta", True, _add_refusal),
    "response.refusal.done": Step("refusal", True, _set_refusal),
    **{
        f"response.{event}.{end}": Step(field, False, partial(change, name))
        for event, name in (
            ("function_call_arguments", "arguments"),
            ("mcp_call_arguments", "arguments"),
            ("custom_tool_call_input", "input"),
        )
        for end, field, change in (("delta", "delta", _add_input), ("done", name, _set_input))
    },
}


def _list_in(holder: Any, name: str) -> list[Any]:
    found: Any = holder.get(name) if type(holder) is OBJECT else None
    if type(found) is not ARRAY:
        raise DeltaError(f"{name} of an item is {type(found).__name__}, not list")
    return found


def _place(values: list[Any], index: int, value: Any) -> None:
    """Replace a value of the list, or put it after the last one. Raises DeltaError."""
    if index > len(values):
        raise DeltaError(f"the index of the event is {index}, and {len(values)} have begun")
    values[index : index + 1] = [value]


def _begun(values: list[Any], index: int) -> Any:
    if index >= len(values):
        raise DeltaError(f"the index of the event is {index}, and {len(values)} have begun")
    return values[index]


def _summary(item: OutputItem, value: Fields) -> tuple[Any, str]:
    part = _begun(_list_in(item.data, "summary"), index_of(value, "summary_index"))
    if type(part) is not OBJECT:
        raise DeltaError(f"a part of the summary is {type(part).__name__}, not an object")
    return part, "text"


def _reasoning(item: OutputItem, value: Fields) -> tuple[Any, str]:
    part = item.parts.get(index_of(value, "content_index"), {})
    if part.get("type") != "reasoning_text":
        raise DeltaError("the part of a reasoning text has not begun")
    return part, "text"


def _code(item: OutputItem, value: Fields) -> tuple[Any, str]:
    if item.data.get("code") is None:
        item.data["code"] = ""
    return item.data, "code"


def _command(item: OutputItem, value: Fields) -> tuple[Any, int]:
    commands = _list_in(item.data.get("action"), "commands")
    index = index_of(value, "command_index")
    _begun(commands, index)
    return commands, index


Find = Callable[[OutputItem, Fields], tuple[Any, Any]]


def _continue(find: Find, item: OutputItem, value: Fields, _: Items) -> None:
    more = text_of(value, "delta")
    holder, key = find(item, value)
    known = holder.get(key) if type(holder) is OBJECT else holder[key]
    grow(holder, key, known, more)


def _finish(find: Find, name: str, item: OutputItem, value: Fields, _: Items) -> None:
    text = text_of(value, name)
    holder, key = find(item, value)
    holder[key] = text


def _set_status(status: str, item: OutputItem, value: Fields, _: Items) -> None:
    item.data["status"] = status


def _set_summary(item: OutputItem, value: Fields, _: Items) -> None:
    part, index = value.get("part"), index_of(value, "summary_index")
    if text_of(part, "type") != "summary_text":
        raise DeltaError(f"a part of a summary has the type {text_of(part, 'type')!r}")
    text_of(part, "text")
    summary = _list_in(item.data, "summary")
    if value["type"].endswith("done"):
        _begun(summary, index)
    _place(summary, index, part)


def _set_command(item: OutputItem, value: Fields, _: Items) -> None:
    commands = _list_in(item.data.get("action"), "commands")
    _place(commands, index_of(value, "command_index"), text_of(value, "command"))


def _command_of_output(item: OutputItem, value: Fields, items: Items) -> int:
    """Return the index of the command that has written. Raises DeltaError if there is not one."""
    index = index_of(value, "command_index")
    call_id = item.data.get("call_id")
    for one in items.values():
        if call_id is not None and one.type == "shell_call" and one.data.get("call_id") == call_id:
            action: Any = one.data.get("action")
            commands: Any = action.get("commands") if type(action) is OBJECT else None
            if type(commands) is ARRAY:
                _begun(commands, index)
    return index


def _add_shell_output(item: OutputItem, value: Fields, items: Items) -> None:
    index = _command_of_output(item, value, items)
    delta: Any = value.get("delta")
    known = item.shell_output.get(index, {})
    more: Fields = {}
    for name in ("stdout", "stderr"):
        if type(delta) is OBJECT and delta.get(name) is not None:
            more[name] = text_of(delta, name)
    item.shell_output[index] = known
    for name, text in more.items():
        grow(known, name, known.get(name, ""), text)


def _set_shell_output(item: OutputItem, value: Fields, items: Items) -> None:
    index = _command_of_output(item, value, items)
    for part in _list_in(value, "output"):
        text_of(part, "stdout")
        text_of(part, "stderr")
    item.shell_output[index] = {"output": value["output"]}


_TEXTS = (
    ("reasoning_summary_text", "reasoning", _summary, "text"),
    ("reasoning_text", "reasoning", _reasoning, "text"),
    ("code_interpreter_call_code", "code_interpreter_call", _code, "code"),
    ("shell_call_command", "shell_call", _command, "command"),
)
_STATUSES = (
    ("code_interpreter_call", "in_progress interpreting completed"),
    ("file_search_call", "in_progress searching completed"),
    ("web_search_call", "in_progress searching completed"),
    ("image_generation_call", "in_progress generating completed"),
    ("mcp_call", "in_progress completed failed"),
)
PROGRESS: Final[dict[str, Progress]] = {
    **{
        f"response.{event}.delta": Progress(kind, partial(_continue, find))
        for event, kind, find, _ in _TEXTS
    },
    **{
        f"response.{event}.done": Progress(kind, partial(_finish, find, name))
        for event, kind, find, name in _TEXTS
    },
    **{
        f"response.{kind}.{status}": Progress(kind, partial(_set_status, status))
        for kind, statuses in _STATUSES
        for status in statuses.split()
    },
    "response.reasoning_summary_part.added": Progress("reasoning", _set_summary),
    "response.reasoning_summary_part.done": Progress("reasoning", _set_summary),
    "response.shell_call_command.added": Progress("shell_call", _set_command),
    "response.shell_call_output_content.delta": Progress("shell_call_output", _add_shell_output),
    "response.shell_call_output_content.done": Progress("shell_call_output", _set_shell_output),
}
