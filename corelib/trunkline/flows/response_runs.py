"""Runs of responses: the items of the conversation, and the functions among them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from trunkline.answers.listeners import Listeners
from trunkline.answers.response_runners import (
    EVENTS,
    STREAM_EVENTS,
    AsyncResponseRunner,
    AsyncResponseStreamingRunner,
    ResponseRunner,
    ResponseStreamingRunner,
)
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
from trunkline.structured.response_requests import ask_for, opening
from trunkline.structured.responses import ResponseOfRun
from trunkline.tools import RequestedCall
from trunkline.types.responses import ParsedResponse, ResponseUsage
from trunkline.types.responses.output_text import parts

_NOT_SENT: Any = {"parsed_arguments": True, "content": {"__all__": {"parsed"}}}
"""The fields of an item that the server did not send."""
_NO_USAGE: dict[str, Any] = {
    "input_tokens": 0,
    "input_tokens_details": {"cached_tokens": 0},
    "output_tokens": 0,
    "output_tokens_details": {"reasoning_tokens": 0},
    "total_tokens": 0,
}
_OTHERS = frozenset({
    "apply_patch", "computer", "computer_use_preview", "custom", "local_shell"
})  # fmt: skip
"""The types of tools other than functions whose calls need an answer from the user."""
_KINDS: dict[tuple[bool, bool], Any] = {
    (True, False): ResponseRunner,
    (True, True): ResponseStreamingRunner,
    (False, False): AsyncResponseRunner,
    (False, True): AsyncResponseStreamingRunner,
}
"""The classes of runners, by whether they are of a sync client, and whether they stream."""


class ResponseConversation(Conversation):
    """The items so far, and the responses that some of them are of."""

    def __init__(
        self, request: RepeatedRequest, items: Sequence[Any], listeners: Listeners, *, streams: bool
    ) -> None:
        super().__init__(listeners, streams=streams)
        self._request = request
        self.items: list[Any] = [*items]
        self._unsent = 0
        """The index of the first item that a conversation of the server does not have."""
        self.responses: list[Any] = []
        self.last_call: Any = None
        self.last_result: str | None = None
        self._callers: dict[str, Any] = {}

    def begin(self) -> None:
        """Let the listeners know of what was given."""
        for item in self.items:
            self.listeners.emit("item", item)

    def ask(self) -> Flow[Sequence[RequestedCall]]:
        """Send the items, add the answer, and return the calls that it asks for.

        A response that is not complete asks for none.
        """
        # The server adds the input and the output to a conversation that it keeps.
        given = self.items[self._unsent :] if self._request.has("conversation") else [*self.items]
        body = {"input": given} if given else {}
        if self.streams:
            stream = yield from self._request.stream(body, opening)
            yield from self.deliver(stream, self._tell)
            response = stream._state.last
            if response is None:
                raise OpenAIError("the stream ended without a response")
        else:
            response = yield from self._request.once(body, ParsedResponse)
            self.listeners.emit("connect")
        return (yield from self._take(response))

    def _take(self, response: Any) -> Flow[Sequence[RequestedCall]]:
        self.responses.append(response)
        self.listeners.emit("response", response)
        calls: list[RequestedCall] = []
        for item in parts(response.output):
            added = self._add(item.to_dict(exclude=_NOT_SENT))
            if item.type == "function_call":
                self.last_call = item
                self._callers[item.call_id] = getattr(item, "caller", None)
                calls.append(RequestedCall(item.call_id, item.name or "", item.arguments or ""))
                self.listeners.emit("function_call", item)
            yield from self.deliver_part(added)
        self._unsent = len(self.items)
        if not self.streams and response.output_text:
            self.listeners.emit("text", response.output_text, response.output_text)
        return calls if response.status in (None, "completed") else []

    def _tell(self, event: Any) -> None:
        self.listeners.emit("event", event)
        if event.type == "response.output_text.delta":
            self.listeners.emit("text", event.delta, event.snapshot)

    def _add(self, item: dict[str, Any]) -> dict[str, Any]:
        self.items.append(item)
        self.listeners.emit("item", item)
        return item

    def add_result(self, call: RequestedCall, text: str) -> Flow[None]:
        """Add the result of a call."""
        self.last_result = text
        item = {"type": "function_call_output", "call_id": call.id, "output": text}
        caller = self._callers.get(call.id or "")
        added = self._add(item if caller is None else {**item, "caller": caller.to_dict()})
        self.listeners.emit("function_call_result", text)
        yield from self.deliver_part(added)

    def conclude(self) -> None:
        """Let the listeners know of the result."""
        emit, response = self.listeners.emit, self.responses[-1]
        if response.output_text:
            emit("final_text", response.output_text)
        emit("final_response", response)
        if self.last_call is not None:
            emit("final_function_call", self.last_call)
        if self.last_result is not None:
            emit("final_function_call_result", self.last_result)
        emit("total_usage", self.usage())

    def usage(self) -> ResponseUsage:
        """Return the tokens of all responses."""
        return total(ResponseUsage, (one.usage for one in self.responses), _NO_USAGE)


def with_tools(
    resource: Any,
    tools: Iterable[Any],
    text_format: Any,
    converter: Any,
    options: Mapping[str, Any],
) -> Any:
    """Return the runner of `run_tools`, its arguments checked. Raises TypeError or ValueError."""
    world = resource._world
    is_sync = isinstance(world, Sync)
    given, every = given_options(options), listed("tools", tools)
    made = Tools(filter(_is_function, every), converter, where="tool_choice")
    rules = rules_of(given, "max_responses", _forced(given.get("tool_choice")))
    made.check(rules, is_sync=is_sync)
    if given.get("background"):
        raise ValueError("run_tools() needs whole answers, so background must be False")
    streams = take_stream(given)
    definitions = iter(made.by_name.values())
    given["tools"] = [
        # Without `strict`, this API would make the schema strict.
        {"type": "function", "strict": False, **next(definitions).definition}
        if _is_function(one)
        else _other(one)
        for one in every
    ]
    ask_for(given, text_format, "run_tools")
    asked: Any = given.get("input")
    if isinstance(asked, str):
        asked = [{"role": "user", "content": asked}]
    items = listed("input", asked or ())
    expected = ResponseOfRun(text_format, given["tools"], converter)
    invocation = resource._declared("create").invocation("run_tools", given)
    request = RepeatedRequest(resource, invocation, expected)
    listeners = Listeners(STREAM_EVENTS if streams else EVENTS)
    conversation = ResponseConversation(request, items, listeners, streams=streams)
    return _KINDS[is_sync, streams](world, conversation, Run(conversation, made, rules))


def _is_function(tool: Any) -> bool:
    return not is_mapping(tool) or tool.get("type", "function") == "function"


def _other(tool: Mapping[str, Any]) -> Mapping[str, Any]:
    if tool["type"] in _OTHERS:
        use = "ComputerToolset" if tool["type"].startswith("computer") else "create()"
        raise ValueError(
            f"run_tools() calls functions only, and {tool['type']!r} needs an answer from you: "
            f"use {use}"
        )
    return tool


def _forced(chosen: Any) -> str | None:
    is_function = is_mapping(chosen) and chosen.get("type") == "function"
    return chosen.get("name") if is_function else None
