"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import responses


class CallerDirect(BaseModel):
    """The model itself made the call."""

    type: Literal["direct"]
    """Which kind this is."""


class CallerProgram(BaseModel):
    """A program that the model wrote made the call."""

    caller_id: str
    """The call id of the program. At most 64 characters."""
    type: Literal["program"]
    """Which kind this is."""


Caller: TypeAlias = CallerDirect | CallerProgram


OutputOutputContentList: TypeAlias = Annotated[
    responses.ResponseInputText | responses.ResponseInputImage | responses.ResponseInputFile,
    Discriminator("type"),
]


class ResponseCustomToolCallOutput(BaseModel):
    """What a custom tool gave."""

    call_id: str
    """The id that a call and its output share."""
    output: str | list[OutputOutputContentList]
    """What the tool gave: a text, or parts."""
    type: Literal["custom_tool_call_output"]
    """Which kind this is."""
    id: str | None = None
    """Identifies this object."""
    caller: Caller | None = None
    """Whether the model made the call itself, or a program that it wrote."""
