"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.responses.response_input_file_param import ResponseInputFileParam
from trunkline.types.responses.response_input_image_param import ResponseInputImageParam
from trunkline.types.responses.response_input_text_param import ResponseInputTextParam


class CallerDirect(TypedDict, total=False):
    """The model called the tool directly."""

    type: Required[Literal["direct"]]
    """Type of the object."""


class CallerProgram(TypedDict, total=False):
    """A program that the model wrote called the tool."""

    caller_id: Required[str]
    """Call ID of the program. At most 64 characters."""
    type: Required[Literal["program"]]
    """Type of the object."""


Caller: TypeAlias = CallerDirect | CallerProgram


OutputOutputContentList: TypeAlias = (
    ResponseInputTextParam | ResponseInputImageParam | ResponseInputFileParam
)


class ResponseCustomToolCallOutputParam(TypedDict, total=False):
    """Output of a custom tool call."""

    call_id: Required[str]
    """ID that links the call and its output."""
    output: Required[str | Iterable[OutputOutputContentList]]
    """Output: text, or a list of content parts."""
    type: Required[Literal["custom_tool_call_output"]]
    """Type of the object."""
    id: str
    """Unique ID."""
    caller: Caller | None
    """Caller of the tool: the model directly, or a program that it wrote."""
