"""What a chat request asks for, and the deterministic answer to it."""

from __future__ import annotations

import hashlib
import re

import msgspec
from msgspec import Struct

from trunkline.local import completions, faults
from trunkline.local.completions import Choice, Completion, ToolCall
from trunkline.local.refusals import RefusedError, decode
from trunkline.local.reply import LocalReply, event_reply, json_reply
from trunkline.local.schemas import Schema, sample

_MOST_CHOICES = 128

_SIGNATURE = "This is trunkline's local transport: no key, no network, always the same answer."


class Part(Struct):
    """One part of a message's content."""

    type: str
    text: str = ""


class Message(Struct):
    """One message of the conversation."""

    role: str
    content: str | tuple[Part, ...] | None = None

    @property
    def text(self) -> str:
        """The words of the message; parts that are not text are named in brackets."""
        if isinstance(self.content, tuple):
            return " ".join(part.text or f"[{part.type}]" for part in self.content)
        return self.content or ""


class Function(Struct):
    """A function that the model may call."""

    name: str
    parameters: Schema | None = None


class Tool(Struct):
    """A tool of any type; only functions are called."""

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
    """The form of the content: text, json_object or json_schema."""

    type: str
    json_schema: JSONSchema | None = None


class StreamOptions(Struct):
    """What a stream sends besides the deltas."""

    include_usage: bool | None = None


class ChatRequest(Struct):
    """The parameters of a chat completion that the stand-in heeds; it ignores the others."""

    model: str
    messages: tuple[Message, ...]
    n: int | None = None
    max_tokens: int | None = None
    max_completion_tokens: int | None = None
    stop: str | tuple[str, ...] | None = None
    stream: bool | None = None
    stream_options: StreamOptions | None = None
    tools: tuple[Tool, ...] | None = None
    tool_choice: str | NamedTool | None = None
    parallel_tool_calls: bool | None = None
    response_format: ResponseFormat | None = None

    @property
    def functions(self) -> list[Function]:
        """The tools that can be called."""
        return [tool.function for tool in self.tools or () if tool.function is not None]


def reply_to_chat(body: bytes) -> LocalReply:
    """The reply to POST /chat/completions; raises RefusedError for what the API would refuse."""
    request = decode(body, ChatRequest)
    failure = faults.reply_of_model(request.model)
    if failure is not None:
        return failure
    _check(request)
    completion = _complete(request, hashlib.sha256(body).hexdigest()[:24])
    if not request.stream:
        return json_reply(completions.whole(completion))
    options = request.stream_options or StreamOptions()
    events = completions.events(completion, include_usage=bool(options.include_usage))
    return event_reply(faults.cut_events(request.model, events))


def _check(request: ChatRequest) -> None:
    if not request.messages:
        raise _refused("messages", "must hold at least one message")
    if request.n is not None and not 1 <= request.n <= _MOST_CHOICES:
        raise _refused("n", f"must be between 1 and {_MOST_CHOICES}")
    for name in ("max_tokens", "max_completion_tokens"):
        limit: int | None = getattr(request, name)
        if limit is not None and limit < 1:
            raise _refused(name, "must be at least 1")
    if request.stream_options is not None and not request.stream:
        raise _refused("stream_options", "is only allowed when 'stream' is true")
    if request.model in ("error-stream", "error-truncated") and not request.stream:
        raise _refused("stream", f"must be true for the model '{request.model}'")


def _complete(request: ChatRequest, digest: str) -> Completion:
    functions = _called(request)
    count = request.n or 1
    choices = [
        _call(functions, index, digest) if functions else _speak(request, index, count)
        for index in range(count)
    ]
    prompt = sum(len(completions.words(message.text)) for message in request.messages)
    return Completion(f"chatcmpl-local-{digest}", request.model, tuple(choices), prompt)


def _called(request: ChatRequest) -> list[Function]:
    """The functions that the answer calls; none when the answer is text."""
    functions, choice, last = request.functions, request.tool_choice, request.messages[-1]
    if isinstance(choice, NamedTool):
        name = choice.function.name if choice.function else None
        named = [function for function in functions if function.name == name]
        if not named:
            raise _refused("tool_choice", "must name a function that is among the 'tools'")
        return named[:1]
    if choice not in (None, "none", "auto", "required"):
        raise _refused("tool_choice", "must be 'none', 'auto', 'required' or name a function")
    if choice == "none":
        return []
    text = last.text if last.role == "user" else ""
    mentioned = [function for function in functions if _mentions(text, function.name)]
    if choice == "required":
        if not functions:
            raise _refused("tool_choice", "is 'required', which needs a function in 'tools'")
        mentioned = mentioned or functions[:1]
    return mentioned[:1] if request.parallel_tool_calls is False else mentioned


def _mentions(text: str, name: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text) is not None


def _call(functions: list[Function], index: int, digest: str) -> Choice:
    calls = [
        ToolCall(
            f"call_local_{digest}_{index}_{position}", function.name, _json(function.parameters)
        )
        for position, function in enumerate(functions)
    ]
    return Choice(index, None, tuple(calls), "tool_calls")


def _speak(request: ChatRequest, index: int, count: int) -> Choice:
    text = _text(request, index, count)
    stops = (request.stop,) if isinstance(request.stop, str) else request.stop or ()
    ends = [text.find(stop) for stop in stops if stop and stop in text]
    pieces = completions.words(text[: min(ends)] if ends else text)
    limit = request.max_completion_tokens or request.max_tokens or len(pieces)
    finish_reason = "length" if len(pieces) > limit else "stop"
    return Choice(index, "".join(pieces[:limit]), (), finish_reason)


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
            raise _refused("response_format.json_schema", "is missing")
        return _json(form.json_schema.schema)
    if form is not None and form.type == "json_object":
        return _readable(msgspec.json.encode({"answer": said}))
    numbered = f" This is choice {index + 1} of {count}." if count > 1 else ""
    return f"{said}\n\n{_SIGNATURE}{numbered}"


def _json(schema: Schema | None) -> str:
    return _readable(msgspec.json.encode(sample(schema)))


def _readable(encoded: bytes) -> str:
    # With spaces, as models write it, so that a stream of it has several deltas.
    return msgspec.json.format(encoded, indent=0).decode()


def _refused(param: str, reason: str) -> RefusedError:
    message = f"Invalid value: '{param}' {reason}."
    return RefusedError(400, message, param=param, code="invalid_value")
