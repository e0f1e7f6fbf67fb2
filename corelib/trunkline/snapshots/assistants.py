"""Runs of assistants that stream: an event goes in, the calls of callbacks come out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from trunkline.codec.structure import CODEC
from trunkline.codec.type_guards import ARRAY, OBJECT
from trunkline.snapshots.deltas import DeltaError, GrowingText, add, plain
from trunkline.snapshots.moments import Moment
from trunkline.types.beta.threads import Message, MessageContent
from trunkline.types.beta.threads.runs import RunStep, ToolCall

if TYPE_CHECKING:
    from trunkline.types.beta.assistant_stream_event import AssistantStreamEvent
    from trunkline.types.beta.threads import Run

Calls: TypeAlias = "Iterator[tuple[Any, ...]]"
"""The names of callbacks, each with its arguments. The state changes between the calls."""
_GROWING: Final = {"text": "value", "function": "arguments", "code_interpreter": "input"}
"""The long text of a content block or tool call, by its type. Its part has the same name."""
_DONE: Final = {"text": "on_text_done", "image_file": "on_image_file_done"}


class _Growing:
    """A message or run step, in which the list of one part grows by deltas."""

    def __init__(self, kind: Any, part: str, fields: dict[str, Any]) -> None:
        self._kind = kind
        self._part = part
        self._fields = fields
        self._total: dict[str, Any] = {}
        if fields.get(part) is not None:
            add(self._total, {part: fields[part]})

    def add(self, delta: dict[str, Any]) -> None:
        """Add a delta. Raises DeltaError."""
        add(self._total, delta)

    def items(self) -> list[Any]:
        """Return the content blocks or tool calls so far."""
        found: Any = self._total.get(self._part)
        if type(found) is OBJECT:
            found = found.get("tool_calls")
        return found if type(found) is ARRAY else []

    def item(self, index: int, kind: Any) -> Any:
        """Return a content block or tool call as it is now."""
        return CODEC.structure(_frozen(self.items()[index]), kind)

    def model(self) -> Any:
        """Return the message or run step as it is now."""
        fields = {**self._fields, **plain({**self._total, self._part: self._frozen_part()})}
        return CODEC.structure(fields, self._kind)

    def _frozen_part(self) -> Any:
        part: Any = self._total.get(self._part)
        if type(part) is ARRAY:
            return [*map(_frozen, part)]
        if type(part) is OBJECT and part.get("type") == "tool_calls":
            return {**part, "tool_calls": [*map(_frozen, self.items())]}
        return part


class AssistantState:
    """The run, messages and run steps that the events of a stream amount to so far.

    Snapshots are made for callbacks that are wanted.
    """

    def __init__(self, wants: Callable[[str], bool]) -> None:
        self._wants = wants
        self._messages: dict[str, _Growing] = {}
        self._steps: dict[str, _Growing] = {}
        self._message: _Growing | None = None
        self._step: str | None = None
        self._content: tuple[_Growing, int] | None = None
        """The content block of the last delta, and its index."""
        self._tool: tuple[_Growing, int] | None = None
        """The tool call of the last delta, and its index."""
        self.event: AssistantStreamEvent | None = None
        """The event whose callbacks are being called."""
        self.run: Run | None = None

    @property
    def message(self) -> Message | None:
        """The last message so far."""
        return None if self._message is None else self._message.model()

    @property
    def step(self) -> RunStep | None:
        """The run step so far that has not ended."""
        step = self._steps.get(self._step or "")
        return None if step is None else step.model()

    def messages(self) -> list[Message]:
        """Return all messages so far."""
        return [one.model() for one in self._messages.values()]

    def steps(self) -> list[RunStep]:
        """Return all run steps so far, as they began and with their deltas."""
        return [one.model() for one in self._steps.values()]

    def push(self, value: Any, event: Any) -> Calls:
        """Yield the calls for an event, given as decoded JSON and as its model.

        Raises DeltaError.
        """
        self.event = event
        yield "on_event", event
        note = _NOTES.get(value["event"])
        if note is not None:
            yield from note(self, value["data"], event.data)
        self.event = None

    def note_run(self, _: dict[str, Any], run: Run) -> Calls:
        self.run = run
        yield from ()

    def end_run(self, _: dict[str, Any], run: Run) -> Calls:
        self.run = run
        yield from self._end_tool()

    def begin_message(self, data: dict[str, Any], message: Message) -> Calls:
        self._keep_message(data)
        yield "on_message_created", message

    def _keep_message(self, data: dict[str, Any]) -> None:
        self._message = self._messages[_id(data)] = _Growing(Message, "content", data)

    def add_to_message(self, data: dict[str, Any], event: Any) -> Calls:
        message = self._message = _known(self._messages, data, "message")
        delta = _delta(data)
        parts, known = _parts(delta.get("content")), len(message.items())
        models = event.delta.content if parts else ()
        message.add({"content": parts})
        for index in range(known, len(message.items())):
            if _tag(message.items()[index]) == "text":
                yield from self._with_item("on_text_created", message, index)
        for part, model in zip(parts, models, strict=True):
            yield from self._add_content(message, part, model)
        if self._wants("on_message_delta"):
            yield "on_message_delta", event.delta, message.model()

    def _add_content(self, message: _Growing, part: dict[str, Any], model: Any) -> Calls:
        index = part["index"]
        if part.get("type") == "text" and part.get("text") is not None:
            yield from self._with_item("on_text_delta", message, index, model.text)
        if self._content is not None and self._content[1] != index:
            yield from self._end_content(*self._content)
        self._content = message, index

    def _end_content(self, message: _Growing, index: int) -> Calls:
        name = _DONE.get(_tag(message.items()[index]))
        if name is not None:
            yield from self._with_item(name, message, index)

    def _with_item(self, name: str, message: _Growing, index: int, *delta: Any) -> Calls:
        """Yield the call of a callback for the text or file of a content block."""
        if self._wants(name):
            block = message.item(index, MessageContent)
            yield name, *delta, getattr(block, block.type)

    def end_message(self, data: dict[str, Any], message: Message) -> Calls:
        self._keep_message(data)
        ended = self._messages[_id(data)]
        if self._content is not None and self._content[1] < len(ended.items()):
            yield from self._end_content(ended, self._content[1])
        yield "on_message_done", message

    def begin_step(self, data: dict[str, Any], step: RunStep) -> Calls:
        self._step = _id(data)
        self._steps[self._step] = _Growing(RunStep, "step_details", data)
        yield "on_run_step_created", step

    def note_step(self, data: dict[str, Any], _: RunStep) -> Calls:
        self._step = _id(data)
        yield from ()

    def add_to_step(self, data: dict[str, Any], event: Any) -> Calls:
        step = _known(self._steps, data, "run step")
        delta = _delta(data)
        details: Any = delta.get("step_details")
        has_calls = type(details) is OBJECT and details.get("type") == "tool_calls"
        calls = _parts(details.get("tool_calls")) if has_calls else []
        models = event.delta.step_details.tool_calls if calls else ()
        step.add(delta)
        for call, model in zip(calls, models, strict=True):
            yield from self._add_tool_call(step, call["index"], model)
        if self._wants("on_run_step_delta"):
            yield "on_run_step_delta", event.delta, step.model()

    def _add_tool_call(self, step: _Growing, index: int, delta: Any) -> Calls:
        before, self._tool = self._tool, (step, index)
        if before is not None and before[1] == index:
            if self._wants("on_tool_call_delta"):
                yield "on_tool_call_delta", delta, step.item(index, ToolCall)
            return
        if before is not None:
            yield from self._tool_call("on_tool_call_done", *before)
        yield from self._tool_call("on_tool_call_created", step, index)

    def _tool_call(self, name: str, step: _Growing, index: int) -> Calls:
        if self._wants(name):
            yield name, step.item(index, ToolCall)

    def _end_tool(self) -> Calls:
        if self._tool is not None:
            yield from self._tool_call("on_tool_call_done", *self._tool)

    def end_step(self, _: dict[str, Any], step: RunStep) -> Calls:
        yield from self._end_tool()
        yield "on_run_step_done", step
        self._step = None


def _frozen(item: Any) -> Any:
    """Return a content block or tool call that later deltas do not change; its text is a Moment."""
    tag = _tag(item)
    part: Any = item.get(tag) if tag in _GROWING else None
    if type(part) is not OBJECT:
        return plain(item)
    frozen = {
        key: Moment(value) if key == _GROWING[tag] and type(value) is GrowingText else plain(value)
        for key, value in part.items()
    }
    return {key: frozen if key == tag else plain(value) for key, value in item.items()}


def _tag(item: Any) -> str:
    """Return the type of a content block or tool call."""
    tag = item.get("type") if type(item) is OBJECT else None
    return tag if isinstance(tag, str) else ""


def _delta(data: dict[str, Any]) -> dict[str, Any]:
    found: Any = data.get("delta")
    if type(found) is not OBJECT:
        raise DeltaError(f"the delta of {data['id']} is {type(found).__name__}, not an object")
    changes: dict[str, Any] = found
    return changes


def _id(data: dict[str, Any]) -> str:
    found = data.get("id")
    if not isinstance(found, str) or not found:
        raise DeltaError(f"the id of a {data.get('object')} is {found!r}")
    return found


def _known(begun: dict[str, _Growing], data: dict[str, Any], what: str) -> _Growing:
    """Return what a delta belongs to. Raises DeltaError if it has not begun."""
    name = _id(data)
    if name not in begun:
        raise DeltaError(f"a delta has the id {name!r}, and no {what} of this id has begun")
    return begun[name]


def _parts(parts: Any) -> list[dict[str, Any]]:
    """Return the parts of a delta. Raises DeltaError if one does not say where it belongs."""
    found = parts if type(parts) is ARRAY else []
    for part in found:
        index = part.get("index") if type(part) is OBJECT else None
        if type(index) is not int:
            raise DeltaError(f"a part of a delta has the index {index!r}")
    return found


_NOTES: Final[dict[str, Callable[..., Calls]]] = {
    **dict.fromkeys(
        (f"thread.run.{name}" for name in ("created", "queued", "in_progress", "cancelling")),
        AssistantState.note_run,
    ),
    **dict.fromkeys(
        (
            f"thread.run.{name}"
            for name in (
                "completed", "cancelled", "expired", "failed", "requires_action", "incomplete",
            )
        ),
        AssistantState.end_run,
    ),
    "thread.message.created": AssistantState.begin_message,
    "thread.message.delta": AssistantState.add_to_message,
    "thread.message.completed": AssistantState.end_message,
    "thread.message.incomplete": AssistantState.end_message,
    "thread.run.step.created": AssistantState.begin_step,
    "thread.run.step.in_progress": AssistantState.note_step,
    "thread.run.step.delta": AssistantState.add_to_step,
    **dict.fromkeys(
        (f"thread.run.step.{name}" for name in ("completed", "cancelled", "expired", "failed")),
        AssistantState.end_step,
    ),
}  # fmt: skip
