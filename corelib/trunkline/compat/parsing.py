"""openai-python's functions about typed answers, in terms of ours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias, TypeVar

from trunkline.codec.structure import CODEC
from trunkline.snapshots import deltas
from trunkline.snapshots.chat import ChatCompletionState
from trunkline.snapshots.responses import ResponseState
from trunkline.structured.chat import ExpectedCompletion
from trunkline.structured.responses import ExpectedResponse
from trunkline.structured.shapes import is_pydantic
from trunkline.types.chat import ChatCompletionChunk, ParsedChatCompletion
from trunkline.types.responses import ParsedResponse
from trunkline.types.responses.parsed_response_stream_event import ResponseStreamEvent
from trunkline.values import is_omitted, omit

ResponseFormatT = TypeVar("ResponseFormatT")
ParsedResponseSnapshot: TypeAlias = ParsedResponse[object]


def _given(tools: Any) -> list[Any]:
    return [] if tools is None or is_omitted(tools) else [*tools]


def parse_chat_completion(
    *, response_format: Any, input_tools: Any, chat_completion: Any
) -> ParsedChatCompletion[Any]:
    """Return a completion with its texts and arguments parsed.

    Raises LengthFinishReasonError, ContentFilterFinishReasonError, and ValueError for a text that
    does not fit.
    """
    made = CODEC.structure(chat_completion.to_dict(), ParsedChatCompletion)
    return ExpectedCompletion(response_format, _given(input_tools)).finish(made)


def parse_response(*, text_format: Any, input_tools: Any, response: Any) -> ParsedResponse[Any]:
    """Return a response with its texts and arguments parsed. Raises ValueError for a misfit."""
    made = CODEC.structure(response.to_dict(), ParsedResponse)
    return ExpectedResponse(text_format, _given(input_tools), None).finish(made)


def parse_function_tool_arguments(*, input_tools: Iterable[Any], function: Any) -> Any:
    """Return the arguments of a call as the type of its tool, None if that is not strict."""
    return ExpectedCompletion(omit, input_tools).arguments(function.name, function.arguments)


def get_input_tool_by_name(*, input_tools: Iterable[Any], name: str) -> Any:
    """Return the function of that name, None if there is none."""
    for tool in input_tools:
        function: Mapping[str, Any] = tool.get("function") or {}
        if function.get("name") == name:
            return tool
    return None


def validate_input_tools(tools: Any = omit) -> Any:
    """Return the tools. Raises ValueError for one whose arguments cannot be parsed."""
    ExpectedCompletion(omit, _given(tools)).check_tools()
    return tools


def has_parseable_input(*, response_format: Any, input_tools: Any = omit) -> bool:
    """Return whether an answer may have something to parse."""
    return ExpectedCompletion(response_format, _given(input_tools)).is_parseable


def validate_response_format(response_format: object) -> None:
    """Raise TypeError for a type, which `create` does not take."""
    if isinstance(response_format, type):
        raise TypeError("create() takes no type as response_format: use parse()")


def is_basemodel_type(kind: object) -> bool:
    """Return whether it is a class of models of pydantic."""
    return isinstance(kind, type) and is_pydantic(kind)


def accumulate_delta(acc: dict[str, Any], delta: Mapping[str, Any]) -> dict[str, Any]:
    """Return a total with a delta added. Raises ValueError if it does not fit."""
    total: dict[str, Any] = {}
    for one in (acc, delta):
        deltas.add(total, one)
    made: dict[str, Any] = deltas.plain(total)
    return made


class ChatCompletionStreamState:
    """The completion that chunks amount to, which come from anywhere."""

    def __init__(self, *, input_tools: Any = omit, response_format: Any = omit) -> None:
        self._state = ChatCompletionState(ExpectedCompletion(response_format, input_tools))

    def handle_chunk(self, chunk: ChatCompletionChunk) -> Iterable[Any]:
        """Add a chunk, and return its events. Raises ValueError for one that does not fit."""
        return self._state.push(chunk.to_dict(), chunk)

    @property
    def current_completion_snapshot(self) -> ParsedChatCompletion[Any]:
        """The completion so far."""
        return self._state.snapshot()

    def get_final_completion(self) -> ParsedChatCompletion[Any]:
        """Return the completion, parsed. Raises the errors of `parse_chat_completion`."""
        return self._state.final()


class ResponseStreamState:
    """The response that events amount to, which come from anywhere."""

    def __init__(self, *, input_tools: Any = omit, text_format: Any = omit) -> None:
        self._state = ResponseState(ExpectedResponse(text_format, _given(input_tools), None))

    def handle_event(self, event: Any) -> list[Any]:
        """Add an event of `create`, and return it as one of `stream`.

        Raises ValueError for one that does not fit.
        """
        value = event.to_dict()
        return self._state.push(value, CODEC.structure(value, ResponseStreamEvent))

    @property
    def _completed_response(self) -> ParsedResponse[Any] | None:
        """The response, once it is complete."""
        return self._state.response
