"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.beta.beta_response_input_file_param import BetaResponseInputFileParam
from trunkline.types.beta.beta_response_input_image_param import BetaResponseInputImageParam
from trunkline.types.beta.beta_response_input_text_param import BetaResponseInputTextParam


class Agent(TypedDict, total=False):
    agent_name: Required[str]


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
    BetaResponseInputTextParam | BetaResponseInputImageParam | BetaResponseInputFileParam
)


class BetaResponseCustomToolCallOutputParam(TypedDict, total=False):
    call_id: Required[str]
    output: Required[str | Iterable[OutputOutputContentList]]
    type: Required[Literal["custom_tool_call_output"]]
    id: str
    agent: Agent | None
    caller: Caller | None
