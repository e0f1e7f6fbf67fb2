"""The parameters of a chat completion, and which functions its answer calls."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from msgspec import Struct

from trunkline.local import decisions, faults
from trunkline.local.chat_completions import StreamOptions
from trunkline.local.decisions import Function, MadeCall
from trunkline.local.refusals import RefusedError, invalid_value, missing
from trunkline.local.schemas import Schema

_MOST_CHOICES = 128
_OF_TOOLS = ("tool", "function")
_ROLES = ("developer", "system", "user", "assistant", *_OF_TOOLS)
_RANGES = (
    ("temperature", 0, 2),
    ("top_p", 0, 1),
    ("presence_penalty", -2, 2),
    ("frequency_penalty", -2, 2),
    ("top_logprobs", 0, 20),
)
"""The least and the most of numbers that the stand-in ignores otherwise."""


class ChatPart(Struct):
    """One part of a message's content."""

    type: str
    text: str = ""
    refusal: str = ""


class EarlierCall(Struct):
    """A call of a tool that the model made before."""

    id: str


class ChatMessage(Struct):
    """One message of the conversation."""

    role: str
    content: str | tuple[ChatPart, ...] | None = None
    tool_calls: tuple[EarlierCall, ...] | None = None
    tool_call_id: str | None = None

    @property
    def text(self) -> str:
        """The text of the message, with the types of other parts in brackets."""
        if isinstance(self.content, tuple):
            return " ".join(part.text or part.refusal or f"[{part.type}]" for part in self.content)
        return self.content or ""


class ChatTool(Struct):
    """A tool of any type. The stand-in calls only functions."""

    type: str
    function: Function | None = None


class AllowedTools(Struct):
    """The tools that the model may call, or of which it must call one."""

    mode: str
    tools: tuple[ChatTool, ...]


class ChatToolChoice(Struct):
    """The tool that the model must call, or the tools that it may call."""

    type: str
    function: Function | None = None
    allowed_tools: AllowedTools | None = None


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
    tool_choice: str | ChatToolChoice | None = None
    parallel_tool_calls: bool | None = None
    functions: tuple[Function, ...] | None = None
    function_call: str | Function | None = None
    response_format: ResponseFormat | None = None
    temperature: float | None = None
    top_p: float | None = None
    presence_penalty: float | None = None
    frequency_penalty: float | None = None
    top_logprobs: int | None = None

    @property
    def limit(self) -> int | None:
        """The most words of an answer."""
        return self.max_completion_tokens or self.max_tokens

    @property
    def asked(self) -> str:
        """The text of the last message, if it is the user's."""
        return self.messages[-1].text if self.messages[-1].role == "user" else ""

    @property
    def outputs(self) -> list[str]:
        """The outputs of tools at the end of the conversation."""
        last = takewhile(lambda message: message.role in _OF_TOOLS, reversed(self.messages))
        return [message.text for message in last][::-1]


def check(request: ChatRequest) -> None:
    """Raise RefusedError (400) if the API would refuse the request."""
    if not request.messages:
        raise invalid_value("messages", "must hold at least one message")
    if request.n is not None and not 1 <= request.n <= _MOST_CHOICES:
        raise invalid_value("n", f"must be between 1 and {_MOST_CHOICES}")
    for name in ("max_tokens", "max_completion_tokens"):
        limit: int | None = getattr(request, name)
        if limit is not None and limit < 1:
            raise invalid_value(name, "must be at least 1")
    for name, least, most in _RANGES:
        value: float | None = getattr(request, name)
        if value is not None and not least <= value <= most:
            raise invalid_value(name, f"must be between {least} and {most}")
    if request.stream_options is not None and not request.stream:
        raise invalid_value("stream_options", "is only allowed when 'stream' is true")
    if request.functions is not None and request.tools is not None:
        raise invalid_value("functions", "must not be given together with 'tools'")
    _check_tools(request.tools or ())
    _check_conversation(request.messages)
    faults.check_stream(request.model, request.stream)


def _check_tools(tools: Sequence[ChatTool]) -> None:
    for number, tool in enumerate(tools):
        if tool.type == "function" and tool.function is None:
            raise missing(f"tools[{number}].function")


def _check_conversation(messages: Sequence[ChatMessage]) -> None:
    """Raise RefusedError (400) unless each call of a tool is followed by its output."""
    called: set[str] = set()
    waiting: list[str] = []
    for number, message in enumerate(messages):
        if message.role not in _ROLES:
            raise invalid_value(f"messages[{number}].role", f"must be one of {', '.join(_ROLES)}")
        if message.role == "tool":
            if message.tool_call_id not in called:
                raise _refused(number, f"No tool call found with id {message.tool_call_id}.")
            waiting = [one for one in waiting if one != message.tool_call_id]
            continue
        if waiting:
            raise _unanswered(number, waiting)
        waiting = [call.id for call in message.tool_calls or ()]
        called = set(waiting)
    if waiting:
        raise _unanswered(len(messages) - 1, waiting)


def _unanswered(number: int, names: Sequence[str]) -> RefusedError:
    return _refused(number, f"No tool message found for the tool calls {', '.join(names)}.")


def _refused(number: int, message: str) -> RefusedError:
    return RefusedError(400, message, param=f"messages[{number}]")


def called(request: ChatRequest) -> list[MadeCall]:
    """Return the calls in the answer; none if it is text."""
    if request.functions is not None:
        return _called_as_functions(request)
    functions = _functions(request.tools)
    choice = request.tool_choice
    mode = choice if isinstance(choice, str) else None
    if isinstance(choice, ChatToolChoice):
        mode = "required"
        if choice.allowed_tools is None:
            name = choice.function.name if choice.function else None
            functions = decisions.named(functions, name)
        else:
            allowed = {function.name for function in _functions(choice.allowed_tools.tools)}
            functions = [function for function in functions if function.name in allowed]
            mode = choice.allowed_tools.mode
    parallel = request.parallel_tool_calls is not False
    return decisions.called(functions, mode, request.asked, parallel=parallel)


def _called_as_functions(request: ChatRequest) -> list[MadeCall]:
    """Return the call of the deprecated parameters, with which there is at most one."""
    functions: Sequence[Function] = request.functions or ()
    choice = request.function_call
    if isinstance(choice, Function):
        functions = decisions.named(functions, choice.name, "function_call", "functions")
        choice = "required"
    elif choice not in (None, "none", "auto"):
        raise invalid_value("function_call", "must be 'none' or 'auto' or name a function")
    return decisions.called(functions, choice, request.asked, parallel=False)


def _functions(tools: Sequence[ChatTool] | None) -> list[Function]:
    return [tool.function for tool in tools or () if tool.function is not None]
