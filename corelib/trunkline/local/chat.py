"""Chat completions: the parameters of a request, and the deterministic answer to it."""

from __future__ import annotations

import hashlib

from msgspec import Struct

from trunkline.local import chat_completions, decisions, faults
from trunkline.local.chat_completions import Choice, Completion, StreamOptions, ToolCall
from trunkline.local.decisions import Function
from trunkline.local.refusals import decode, invalid_value
from trunkline.local.reply import LocalReply, event_reply, json_reply
from trunkline.local.schemas import Schema

_MOST_CHOICES = 128


class ChatPart(Struct):
    """One part of a message's content."""

    type: str
    text: str = ""


class ChatMessage(Struct):
    """One message of the conversation."""

    role: str
    content: str | tuple[ChatPart, ...] | None = None

    @property
    def text(self) -> str:
        """The text of the message, with the types of other parts in brackets."""
        if isinstance(self.content, tuple):
            return " ".join(part.text or f"[{part.type}]" for part in self.content)
        return self.content or ""


class ChatTool(Struct):
    """A tool of any type. The stand-in calls only functions."""

    type: str
    function: Function | None = None


class NamedTool(Struct):
    """The tool that the model must call."""

    type: str
    function: Function | None = None


class JSONSchema(Struct):
    """The schema that the content must fit."""

    name: str
    schema: Schema | None = None


class ResponseFormat(Struct):
    """The format of the content: text, json_object or json_schema."""

    type: str
    json_schema: JSONSchema | None = None


class ChatRequest(Struct):
    """The parameters of a chat completion that the stand-in uses; it ignores the others."""

    model: str
    messages: tuple[ChatMessage, ...]
    n: int | None = None
    max_tokens: int | None = None
    max_completion_tokens: int | None = None
    stop: str | tuple[str, ...] | None = None
    stream: bool | None = None
    stream_options: StreamOptions | None = None
    tools: tuple[ChatTool, ...] | None = None
    tool_choice: str | NamedTool | None = None
    parallel_tool_calls: bool | None = None
    response_format: ResponseFormat | None = None

    @property
    def functions(self) -> list[Function]:
        """The tools that can be called."""
        return [tool.function for tool in self.tools or () if tool.function is not None]


def reply_to_chat(body: bytes) -> LocalReply:
    """Answer POST /chat/completions. Raises RefusedError if the API would refuse the request."""
    request = decode(body, ChatRequest)
    failure = faults.reply_of_model(request.model)
    if failure is not None:
        return failure
    _check(request)
    # Ids are made from the body, so that the same request always gets the same answer.
    completion = _complete(request, hashlib.sha256(body).hexdigest()[:24])
    if not request.stream:
        return json_reply(chat_completions.whole(completion))
    options = request.stream_options or StreamOptions()
    events = chat_completions.events(completion, include_usage=bool(options.include_usage))
    return event_reply(faults.cut_events(request.model, events))


def _check(request: ChatRequest) -> None:
    if not request.messages:
        raise invalid_value("messages", "must hold at least one message")
    if request.n is not None and not 1 <= request.n <= _MOST_CHOICES:
        raise invalid_value("n", f"must be between 1 and {_MOST_CHOICES}")
    for name in ("max_tokens", "max_completion_tokens"):
        limit: int | None = getattr(request, name)
        if limit is not None and limit < 1:
            raise invalid_value(name, "must be at least 1")
    if request.stream_options is not None and not request.stream:
        raise invalid_value("stream_options", "is only allowed when 'stream' is true")
    faults.check_stream(request.model, request.stream)


def _complete(request: ChatRequest, digest: str) -> Completion:
    functions = _called(request)
    count = request.n or 1
    choices = [
        _call(functions, index, digest) if functions else _speak(request, index, count)
        for index in range(count)
    ]
    prompt = sum(len(chat_completions.words(message.text)) for message in request.messages)
    return Completion(f"chatcmpl-local-{digest}", request.model, tuple(choices), prompt)


def _called(request: ChatRequest) -> list[Function]:
    """Return the functions that the answer calls; none if the answer is text."""
    choice, last = request.tool_choice, request.messages[-1]
    if isinstance(choice, NamedTool):
        name = choice.function.name if choice.function else None
        return decisions.named(request.functions, name)
    return decisions.called(
        request.functions,
        choice,
        last.text if last.role == "user" else "",
        parallel=request.parallel_tool_calls is not False,
    )


def _call(functions: list[Function], index: int, digest: str) -> Choice:
    calls = [
        ToolCall(f"call_local_{digest}_{index}_{position}", function.name, function.arguments)
        for position, function in enumerate(functions)
    ]
    return Choice(index, None, tuple(calls), "tool_calls")


def _speak(request: ChatRequest, index: int, count: int) -> Choice:
    limit = request.max_completion_tokens or request.max_tokens
    text, is_cut = decisions.cut(_text(request, index, count), request.stop, limit)
    return Choice(index, text, (), "length" if is_cut else "stop")


def _text(request: ChatRequest, index: int, count: int) -> str:
    last = request.messages[-1]
    if last.role == "tool":
        said = f"The tool said: {last.text.strip()}"
    else:
        users = [message for message in request.messages if message.role == "user"]
        said = f"You said: {(users or [last])[-1].text.strip()}"
    form = request.response_format
    if form is not None and form.type == "json_schema":
        if form.json_schema is None:
            raise invalid_value("response_format.json_schema", "is missing")
        return decisions.json_text(form.json_schema.schema)
    if form is not None and form.type == "json_object":
        return decisions.json_answer(said)
    numbered = f" This is choice {index + 1} of {count}." if count > 1 else ""
    return decisions.signed(said, numbered)
