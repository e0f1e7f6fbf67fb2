"""The parameters of a request to the Responses API, and those that a response repeats."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from trunkline.codec.type_guards import is_mapping
from trunkline.local import decisions, faults
from trunkline.local.decisions import Function, MadeCall, Speech
from trunkline.local.refusals import RefusedError, invalid_value, missing
from trunkline.local.schemas import Schema

_MOST_TOP_LOGPROBS = 20


class ResponseTool(Struct):
    """A tool of any type. The stand-in calls only functions."""

    type: str
    name: str | None = None
    parameters: Schema | None = None


class ToolChoice(Struct):
    """The tool that must be called, or the tools that may be called."""

    type: str
    name: str | None = None
    mode: str | None = None
    tools: tuple[ResponseTool, ...] = ()


class Format(Struct):
    """The format of the text: text, json_object or json_schema."""

    type: str
    name: str | None = None
    schema: Schema | None = None


class TextOptions(Struct):
    """The format and the verbosity of the text."""

    format: Format | None = None
    verbosity: Literal["low", "medium", "high"] | None = None


class ResponseRequest(Struct):
    """The parameters of a response that the stand-in uses or repeats; it ignores the others."""

    model: str | None = None
    input: str | tuple[dict[str, object], ...] | None = None
    instructions: str | None = None
    previous_response_id: str | None = None
    conversation: object = None
    prompt: dict[str, object] | None = None
    stream: bool | None = None
    store: bool | None = None
    background: bool | None = None
    generate: bool | None = None
    tools: tuple[ResponseTool, ...] | None = None
    tool_choice: str | ToolChoice | None = None
    parallel_tool_calls: bool | None = None
    text: TextOptions | None = None
    max_output_tokens: int | None = None
    max_tool_calls: int | None = None
    metadata: dict[str, str] | None = None
    temperature: float | None = None
    top_p: float | None = None
    top_logprobs: int | None = None
    truncation: Literal["auto", "disabled"] | None = None
    reasoning: dict[str, object] | None = None
    prompt_cache_key: str | None = None
    safety_identifier: str | None = None
    user: str | None = None

    @property
    def functions(self) -> list[Function]:
        """The tools that can be called."""
        return [
            Function(tool.name, tool.parameters)
            for tool in self.tools or ()
            if tool.type == "function" and tool.name is not None
        ]


def check(request: ResponseRequest) -> None:
    """Raise RefusedError (400, 404) if the API would refuse the request."""
    if request.model is None and request.prompt is None:
        raise missing("model")
    if request.input is None and request.prompt is None and request.previous_response_id is None:
        raise missing("input")
    if request.conversation is not None:
        message = "The stand-in does not store conversations."
        raise RefusedError(404, message, param="conversation")
    if request.background and request.store is False:
        raise invalid_value("background", "must not be true when 'store' is false")
    for name, most in (("temperature", 2), ("top_p", 1), ("top_logprobs", _MOST_TOP_LOGPROBS)):
        value: float | None = getattr(request, name)
        if value is not None and not 0 <= value <= most:
            raise invalid_value(name, f"must be between 0 and {most}")
    for name in ("max_output_tokens", "max_tool_calls"):
        limit: int | None = getattr(request, name)
        if limit is not None and limit < 1:
            raise invalid_value(name, "must be at least 1")
    _check_tools(request)
    _check_format(request)
    faults.check_stream(request.model or "", request.stream)


def _check_tools(request: ResponseRequest) -> None:
    for number, tool in enumerate(request.tools or ()):
        if tool.type == "function" and tool.name is None:
            raise missing(f"tools[{number}].name")


def _check_format(request: ResponseRequest) -> None:
    form = request.text.format if request.text else None
    if form is None:
        return
    if form.type not in ("text", "json_object", "json_schema"):
        kinds = "'text', 'json_object' or 'json_schema'"
        raise invalid_value("text.format.type", f"must be {kinds}")
    if form.type == "json_schema":
        for name in ("name", "schema"):
            if getattr(form, name) is None:
                raise missing(f"text.format.{name}")


def called(request: ResponseRequest, text: str) -> list[MadeCall]:
    """Return the calls in the answer to `text`; none if the answer is text."""
    functions, choice = request.functions, request.tool_choice
    mode = choice if isinstance(choice, str) else None
    if isinstance(choice, ToolChoice):
        if choice.type == "function":
            functions, mode = decisions.named(functions, choice.name), "required"
        elif choice.type == "allowed_tools":
            allowed = {tool.name for tool in choice.tools}
            functions = [function for function in functions if function.name in allowed]
            mode = choice.mode
        else:
            # The choice requires a built-in tool, and the stand-in has none.
            mode = "none"
    parallel = request.parallel_tool_calls is not False
    return decisions.called(functions, mode, text, parallel=parallel)


def spoken(request: ResponseRequest, said: str) -> Speech:
    """Return the text of the answer in the requested format."""
    form = request.text.format if request.text else None
    if form is not None and form.type == "json_schema":
        text = decisions.json_text(form.schema)
    elif form is not None and form.type == "json_object":
        text = decisions.json_answer(said)
    else:
        text = decisions.signed(said)
    return decisions.spoken(request.model or "", text, None, request.max_output_tokens)


def repeated(sent: Mapping[str, object]) -> dict[str, object]:
    """Return the parameters that a response repeats, with defaults for those that are missing."""
    defaults: dict[str, object] = {
        "background": False,
        "instructions": None,
        "max_output_tokens": None,
        "max_tool_calls": None,
        "metadata": {},
        "parallel_tool_calls": True,
        "previous_response_id": None,
        "prompt": None,
        "prompt_cache_key": None,
        "reasoning": {"effort": None, "summary": None},
        "safety_identifier": None,
        "store": True,
        "temperature": 1.0,
        "tool_choice": "auto",
        "tools": [],
        "top_logprobs": 0,
        "top_p": 1.0,
        "truncation": "disabled",
        "user": None,
    }
    echo = {
        name: default if sent.get(name) is None else sent[name]
        for name, default in defaults.items()
    }
    text: dict[str, object] = {"format": {"type": "text"}, "verbosity": "medium"}
    told = sent.get("text")
    if is_mapping(told):
        text |= {name: value for name, value in told.items() if value is not None}
    return {**echo, "text": text, "service_tier": "default"}
