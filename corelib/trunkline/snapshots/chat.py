"""Chat completions that stream: a chunk goes in, its events come out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from trunkline.codec.structure import CODEC
from trunkline.codec.type_guards import ARRAY, OBJECT
from trunkline.snapshots.deltas import DeltaError, GrowingText, add, plain
from trunkline.snapshots.events import maker
from trunkline.snapshots.moments import Live, Moment, Tokens
from trunkline.structured.chat import ExpectedCompletion
from trunkline.types.chat import (
    ChatCompletionChunk,
    ChatCompletionTokenLogprob,
    ParsedChatCompletion,
    chat_completion_stream_events as events,
)

_chunk = maker(events.ChunkEvent, "chunk", "chunk", "snapshot")
_content = maker(events.ContentDeltaEvent, "content.delta", "delta", "snapshot", "parsed")
_content_done = maker(events.ContentDoneEvent, "content.done", "content", "parsed")
_refusal = maker(events.RefusalDeltaEvent, "refusal.delta", "delta", "snapshot")
_refusal_done = maker(events.RefusalDoneEvent, "refusal.done", "refusal")
_arguments = maker(
    events.FunctionToolCallArgumentsDeltaEvent, "tool_calls.function.arguments.delta",
    "name", "index", "arguments", "parsed_arguments", "arguments_delta",
)  # fmt: skip
_arguments_done = maker(
    events.FunctionToolCallArgumentsDoneEvent, "tool_calls.function.arguments.done",
    "name", "index", "arguments", "parsed_arguments",
)  # fmt: skip
_LOGPROBS: dict[str, tuple[Callable[..., Any], Callable[..., Any]]] = {
    "content": (
        maker(events.LogprobsContentDeltaEvent, "logprobs.content.delta", "content", "snapshot"),
        maker(events.LogprobsContentDoneEvent, "logprobs.content.done", "content"),
    ),
    "refusal": (
        maker(events.LogprobsRefusalDeltaEvent, "logprobs.refusal.delta", "refusal", "snapshot"),
        maker(events.LogprobsRefusalDoneEvent, "logprobs.refusal.done", "refusal"),
    ),
}
_LATEST = ("usage", "system_fingerprint")
"""The fields of a completion that are those of its last chunk."""


class ChatCompletionState:
    """The completion that the chunks of a stream amount to so far."""

    def __init__(self, expected: ExpectedCompletion) -> None:
        self._expected = expected
        self._fields: dict[str, Any] = {}
        self._choices: dict[int, _ChoiceState] = {}
        self._live = Live(self.snapshot)

    def push(self, value: Any, chunk: ChatCompletionChunk) -> list[Any]:
        """Return the events of a chunk, given as decoded JSON and as its model.

        Raises DeltaError, the errors of the `ExpectedCompletion`, and LengthFinishReasonError and
        ContentFilterFinishReasonError if the end of a text is missing that is to be parsed.
        """
        found = [_chunk(chunk, self._live)]
        choices: Any = value.get("choices") if type(value) is OBJECT else None
        if type(choices) is not ARRAY:
            return found
        self._describe(value)
        for choice in choices:
            index = choice.get("index") if type(choice) is OBJECT else None
            if type(index) is not int or index < 0:
                raise DeltaError(f"a choice of a chunk has the index {index!r}")
            state = self._choices.get(index)
            if state is None:
                state = self._choices[index] = _ChoiceState(index, self._expected)
            state.add(choice)
            reason = choice.get("finish_reason")
            if reason:
                if type(reason) is not str:
                    kind = type(reason).__name__
                    raise DeltaError(f"the finish_reason of a choice must be a text, not a {kind}")
                self._expected.check_end(reason, self.snapshot)
            found += state.events(choice)
        return found

    def _describe(self, value: dict[str, Any]) -> None:
        """Note what a chunk says of the whole completion. Some begin with one that says nothing."""
        fields = self._fields
        for key, given in value.items():
            if key in _LATEST or (given is not None and not fields.get(key)):
                fields[key] = given

    def snapshot(self) -> ParsedChatCompletion[Any]:
        """Return the completion so far; no later chunk changes it."""
        fields = {
            "system_fingerprint": None,
            **self._fields,
            "object": "chat.completion",
            "choices": [plain(self._choices[n].fields()) for n in sorted(self._choices)],
        }
        fields.pop("obfuscation", None)
        made: ParsedChatCompletion[Any] = CODEC.structure(fields, ParsedChatCompletion)
        for choice in made.choices:
            self._choices[choice.index].parse(choice.message)
        return made

    def whole(self) -> ParsedChatCompletion[Any]:
        """Return the completion; parsed, if there is something to parse."""
        return self.final() if self._expected.is_parseable else self.snapshot()

    def final(self) -> ParsedChatCompletion[Any]:
        """Return the completion with its texts and arguments parsed."""
        return self._expected.finish(self.snapshot())


class _ChoiceState:
    """One of the `n` answers."""

    def __init__(self, index: int, expected: ExpectedCompletion) -> None:
        self._expected = expected
        self._message: dict[str, Any] = {}
        self._other: dict[str, Any] = {"index": index, "finish_reason": None}
        self._logprobs: dict[str, list[Any] | None] | None = None
        self._tokens: dict[str, list[Any]] = {}
        self._tool: int | None = None
        self._done: dict[str | int, Any] = {}
        """The values of the parts that have ended."""

    def fields(self) -> dict[str, Any]:
        return {**self._other, "logprobs": self._logprobs, "message": self._message}

    def parse(self, message: Any) -> None:
        """Set the values of the texts of a message; partial ones, if their end is missing."""
        read = self._expected.partial
        if read is not None and type(message.content) is str and not message.refusal:
            message.parsed = self._done.get("content") or read(message.content)
        for index, call in enumerate(message.tool_calls or ()):
            function: Any = call.function
            if call.type != "function" or type(getattr(function, "arguments", None)) is not str:
                continue
            read = self._expected.partial_of(str(function.name))
            if read is not None:
                function.parsed_arguments = self._done.get(index) or read(function.arguments)

    def add(self, choice: dict[str, Any]) -> None:
        """Add this choice's part of a chunk. Raises DeltaError."""
        delta: Any = choice.get("delta") or {}
        if type(delta) is not OBJECT:
            raise DeltaError(
                f"the delta of a choice must be an object, not a {type(delta).__name__}"
            )
        add(self._message, delta)
        for key, value in choice.items():
            # A null comes after a value, too: of `finish_reason`, in the filters of Azure.
            if key not in ("delta", "logprobs") and (value is not None or key not in self._other):
                self._other[key] = value

    def events(self, choice: dict[str, Any]) -> list[Any]:
        """Return the events of a part that has been added."""
        delta: dict[str, Any] = choice.get("delta") or {}
        found: list[Any] = []
        text = delta.get("content")
        if type(text) is str:
            moment = Moment(self._message["content"], self._expected.partial)
            found.append(_content(text, moment, moment))
        refusal = delta.get("refusal")
        if type(refusal) is str:
            found.append(_refusal(refusal, Moment(self._message["refusal"])))
        calls: Any = delta.get("tool_calls") or []
        if type(calls) is not ARRAY:
            raise DeltaError(
                f"the tool_calls of a delta must be an array, not a {type(calls).__name__}"
            )
        for call in calls:
            found += self._arguments(call)
        if choice.get("logprobs") is not None:
            found += self._probabilities(choice["logprobs"])
        if choice.get("finish_reason"):
            found += self._end_content()
            found += self._end_arguments(self._tool)
        for call in calls:
            found += self._next_tool(call["index"])
        return found

    def _arguments(self, delta: Any) -> list[Any]:
        """Return the event of a piece of a function's arguments."""
        index = delta.get("index") if type(delta) is OBJECT else None
        if type(index) is not int:
            raise DeltaError(f"a tool call of a chunk has the index {index!r}")
        total = self._message["tool_calls"][index].get("function")
        if type(total) is not OBJECT:
            return []  # a custom tool, which has no JSON
        function: Any = delta.get("function") or {}
        piece: Any = function.get("arguments") or "" if type(function) is OBJECT else None
        if type(piece) is not str:
            raise DeltaError("the arguments of a tool call must be a text")
        name = str(total.get("name") or "")
        moment = Moment(total.get("arguments") or GrowingText(""), self._expected.partial_of(name))
        return [_arguments(name, index, moment, moment, piece)]

    def _probabilities(self, delta: Any) -> list[Any]:
        if self._logprobs is None:
            self._logprobs = {"content": None, "refusal": None}
        found: list[Any] = []
        for name, (event, _) in _LOGPROBS.items():
            tokens: Any = delta.get(name) if type(delta) is OBJECT else None
            if type(tokens) is not ARRAY:
                continue
            self._logprobs[name] = [*(self._logprobs[name] or ()), *tokens]
            if not tokens:
                continue
            made = [CODEC.structure(token, ChatCompletionTokenLogprob) for token in tokens]
            known = self._tokens.setdefault(name, [])
            known += made
            found.append(event(made, Tokens(known)))
        return found

    def _end_content(self) -> list[Any]:
        """Return the events of the texts that have ended, once."""
        found: list[Any] = []
        text, refusal = self._message.get("content"), self._message.get("refusal")
        if text and self._is_first("content") and str(text):
            parsed = None if refusal else self._expected.content(str(text))
            self._done["content"] = parsed
            found.append(_content_done(str(text), parsed))
        if refusal is not None and self._is_first("refusal"):
            found.append(_refusal_done(str(refusal)))
        for name, (_, event) in _LOGPROBS.items():
            if name in self._tokens and self._is_first(f"logprobs.{name}"):
                found.append(event([*self._tokens[name]]))
        return found

    def _next_tool(self, index: int) -> list[Any]:
        """Return the events of what ends when the call of another tool begins."""
        before, self._tool = self._tool, index
        return [] if index == before else [*self._end_content(), *self._end_arguments(before)]

    def _end_arguments(self, index: int | None) -> list[Any]:
        if index is None or not self._is_first(index):
            return []
        total = self._message["tool_calls"][index].get("function")
        if type(total) is not OBJECT:
            return []
        name, text = str(total.get("name") or ""), str(total.get("arguments") or "")
        value = self._done[index] = self._expected.arguments(name, text)
        return [_arguments_done(name, index, text, value)]

    def _is_first(self, part: str | int) -> bool:
        """Whether the end of this part is new; afterwards it is not."""
        is_new = part not in self._done
        self._done[part] = None
        return is_new
