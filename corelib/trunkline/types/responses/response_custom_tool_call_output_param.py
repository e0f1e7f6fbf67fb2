"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.responses.response_input_file_param import ResponseInputFileParam
from trunkline.types.responses.response_input_image_param import ResponseInputImageParam
from trunkline.types.responses.response_input_text_param import ResponseInputTextParam


class CallerDirect(TypedDict, total=False):
    """The model itself made the call."""

    type: Required[Literal["direct"]]
    """Which kind this is."""


class CallerProgram(TypedDict, total=False):
    """A program that the model wrote made the call."""

    caller_id: Required[str]
    """The call id of the program. At most 64 characters."""
    type: Required[Literal["program"]]
    """Which kind this is."""


Caller: TypeAlias = CallerDirect | CallerProgram


OutputOutputContentList: TypeAlias = (
    ResponseInputTextParam | ResponseInputImageParam | ResponseInputFileParam
)


class ResponseCustomToolCallOutputParam(TypedDict, total=False):
    """What a custom tool gave."""

    call_id: Required[str]
    """The id that a call and its output share."""
    output: Required[str | Iterable[OutputOutputContentList]]
    """What the tool gave: a text, or parts."""
    type: Required[Literal["custom_tool_call_output"]]
    """Which kind this is."""
    id: str
    """Identifies this object."""
    caller: Caller | None
    """Whether the model made the call itself, or a program that it wrote."""
