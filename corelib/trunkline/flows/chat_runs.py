"""Runs of chat completions: the conversation, with tools or with the legacy functions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from trunkline.answers.chat_runners import (
    EVENTS,
    STREAM_EVENTS,
    AsyncChatCompletionRunner,
    AsyncChatCompletionStreamingRunner,
    ChatCompletionRunner,
    ChatCompletionStreamingRunner,
)
from trunkline.answers.chat_streams import tell
from trunkline.answers.listeners import Listeners
from trunkline.codec.type_guards import is_mapping
from trunkline.errors import OpenAIError
from trunkline.flow import Flow
from trunkline.flows.tools import (
    Conversation,
    RepeatedRequest,
    Run,
    Tools,
    given_options,
    listed,
    rules_of,
    take_stream,
)
from trunkline.flows.usage import total
from trunkline.operations.worlds import Sync
from trunkline.structured.chat import ENDED_EARLY, AnswerOfRun
from trunkline.structured.chat_requests import opening
from trunkline.structured.schemas import response_format_of
from trunkline.tools import RequestedCall
from trunkline.types import CompletionUsage
from trunkline.types.chat import ParsedChatCompletion
from trunkline.values import is_omitted

_NOT_SENT: Any = {
    "parsed": True,
    "tool_calls": {"__all__": {"index": True, "function": {"parsed_arguments"}}},
}
"""The fields of an answer that a request must not have; a stream has an index for each call."""
_NO_USAGE = {"completion_tokens": 0, "prompt_tokens": 0, "total_tokens": 0}
_KINDS: dict[tuple[bool, bool], Any] = {
    (True, False): ChatCompletionRunner,
    (True, True): ChatCompletionStreamingRunner,
    (False, False): AsyncChatCompletionRunner,
    (False, True): AsyncChatCompletionStreamingRunner,
}
"""The classes of runners, by whether they are of a sync client, and whether they stream."""


class ChatConversation(Conversation):
    """The messages so far, and the completions that some of them are of."""

    def __init__(
        self,
        request: RepeatedRequest,
        messages: Sequence[Any],
        listeners: Listeners,
        *,
        streams: bool,
    ) -> None:
        super().__init__(listeners, streams=streams)
        self._request = request
        self.messages: list[Any] = [*messages]
        self.completions: list[ParsedChatCompletion[Any]] = []
        self.last_call: Any = None
        self.last_result: str | None = None

    def begin(self) -> None:
        """Let the listeners know of what was given."""
        for message in self.messages:
            self.listeners.emit("message", message)

    def ask(self) -> Flow[Sequence[RequestedCall]]:
        """Send the messages, add the answer, and return the calls that it asks for.

        Raises LengthFinishReasonError and ContentFilterFinishReasonError for calls without an end.
        """
        body = {"messages": [*self.messages]}
        if self.streams:
            stream = yield from self._request.stream(body, opening)
            yield from self.deliver(stream, self._tell)
            completion: ParsedChatCompletion[Any] = stream._whole()
        else:
            completion = yield from self._request.once(body, ParsedChatCompletion)
            self.listeners.emit("connect")
        if not completion.choices or _message(completion) is None:
            raise OpenAIError("the server sent a completion without a message")
        return (yield from self._take(completion))

    def _take(self, completion: ParsedChatCompletion[Any]) -> Flow[Sequence[RequestedCall]]:
        self.completions.append(completion)
        self.listeners.emit("chat_completion", completion)
        message = _message(completion)
        added = self._add({"role": "assistant", **message.to_dict(exclude=_NOT_SENT)})
        calls = self._calls(message)
        for _, function in calls:
            self.last_call = function
            self.listeners.emit("function_call", function)
        if not self.streams and message.content:
            self.listeners.emit("content", message.content, message.content)
        yield from self.deliver_part(added)
        reason: Any = completion.choices[0].finish_reason
        if calls and reason in ENDED_EARLY:
            raise ENDED_EARLY[reason](completion=completion)
        return [
            RequestedCall(identifier, one.name or "", one.arguments or "")
            for identifier, one in calls
        ]

    def _tell(self, event: Any) -> None:
        if self.listeners:
            tell(self.listeners, event)

    def _calls(self, message: Any) -> list[tuple[str | None, Any]]:
        """Return the identifiers and functions of the calls that a message asks for."""
        calls: Any = message.tool_calls or ()
        # Some servers send no type; a call of another tool has no function.
        found = [(call.id, getattr(call, "function", None)) for call in calls]
        return [one for one in found if one[1] is not None]

    def _add(self, message: dict[str, Any]) -> dict[str, Any]:
        self.messages.append(message)
        self.listeners.emit("message", message)
        return message

    def add_result(self, call: RequestedCall, text: str) -> Flow[None]:
        """Add the result of a call."""
        self.last_result = text
        added = self._add(self._result(call, text))
        self.listeners.emit("function_call_result", text)
        yield from self.deliver_part(added)

    def _result(self, call: RequestedCall, text: str) -> dict[str, Any]:
        return {"role": "tool", "tool_call_id": call.id, "content": text}

    def conclude(self) -> None:
        """Let the listeners know of the result."""
        emit, completion = self.listeners.emit, self.completions[-1]
        message = completion.choices[0].message
        if message.content is not None:
            emit("final_content", message.content)
        emit("final_message", message)
        emit("final_chat_completion", completion)
        if self.last_call is not None:
            emit("final_function_call", self.last_call)
        if self.last_result is not None:
            emit("final_function_call_result", self.last_result)
        emit("total_usage", self.usage())

    def usage(self) -> CompletionUsage:
        """Return the tokens of all completions."""
        return total(CompletionUsage, (one.usage for one in self.completions), _NO_USAGE)


class LegacyConversation(ChatConversation):
    """The same with functions, the predecessors of tools: at most one call in a message."""

    def _calls(self, message: Any) -> list[tuple[str | None, Any]]:
        return [] if message.function_call is None else [(None, message.function_call)]

    def _result(self, call: RequestedCall, text: str) -> dict[str, Any]:
        return {"role": "function", "name": call.name, "content": text}


class ChatRun:
    """The arguments of `run_tools` and `run_functions`, checked before anything is sent."""

    def __init__(
        self, resource: Any, response_format: Any, converter: Any, options: Mapping[str, Any]
    ) -> None:
        self._resource = resource
        self._response_format = response_format
        self._converter = converter
        self._options = given_options(options)

    def with_tools(self, tools: Iterable[Any]) -> Any:
        """Return the runner of `run_tools`. Raises TypeError or ValueError."""
        given = listed("tools", tools)
        for one in given:
            kind = one.get("type", "function") if is_mapping(one) else "function"
            if kind != "function":
                raise ValueError(f"run_tools() calls functions only, not {kind!r}: use create()")
        made = Tools(given, self._converter, where="tool_choice")
        chosen: Any = self._options.get("tool_choice")
        named: Any = chosen.get("function") if is_mapping(chosen) else None
        self._options["tools"] = [
            {"type": "function", "function": one.definition} for one in made.by_name.values()
        ]
        return self._runner("run_tools", ChatConversation, made, _name_in(named))

    def with_functions(self, functions: Iterable[Any]) -> Any:
        """Return the runner of `run_functions`. Raises TypeError or ValueError."""
        made = Tools(listed("functions", functions), self._converter, where="function_call")
        # The legacy definition of a function has no `strict`.
        self._options["functions"] = [
            {key: value for key, value in one.definition.items() if key != "strict"}
            for one in made.by_name.values()
        ]
        forced = _name_in(self._options.get("function_call"))
        return self._runner("run_functions", LegacyConversation, made, forced)

    def _runner(
        self, helper: str, kind: type[ChatConversation], tools: Tools, forced: str | None
    ) -> Any:
        options, world = self._options, self._resource._world
        is_sync = isinstance(world, Sync)
        rules = rules_of(options, "max_chat_completions", forced)
        tools.check(rules, is_sync=is_sync)
        if options.get("n") not in (None, 1):
            raise ValueError(f"{helper}() continues one answer, so n must be 1: use create()")
        streams = take_stream(options)
        expected = AnswerOfRun(self._response_format, options.get("tools"), self._converter)
        if not is_omitted(self._response_format):
            options["response_format"] = response_format_of(self._response_format)
        messages = options["messages"] = listed("messages", options.get("messages"))
        invocation = self._resource._declared("create").invocation(helper, options)
        request = RepeatedRequest(self._resource, invocation, expected)
        listeners = Listeners(STREAM_EVENTS if streams else EVENTS)
        conversation = kind(request, messages, listeners, streams=streams)
        return _KINDS[is_sync, streams](world, conversation, Run(conversation, tools, rules))


def _message(completion: Any) -> Any:
    return completion.choices[0].message


def _name_in(chosen: Any) -> str | None:
    return chosen.get("name") if is_mapping(chosen) else None
