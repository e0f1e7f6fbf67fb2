"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import responses


class CallerDirect(BaseModel):
    """The model called the tool directly."""

    type: Literal["direct"]
    """Type of the object."""


class CallerProgram(BaseModel):
    """A program that the model wrote called the tool."""

    caller_id: str
    """Call ID of the program. At most 64 characters."""
    type: Literal["program"]
    """Type of the object."""


Caller: TypeAlias = CallerDirect | CallerProgram


OutputOutputContentList: TypeAlias = Annotated[
    responses.ResponseInputText | responses.ResponseInputImage | responses.ResponseInputFile,
    Discriminator("type"),
]


class ResponseFunctionToolCallOutputItem(BaseModel):
    """Stored output of a function call."""

    id: str
    """Unique ID."""
    call_id: str | None = None
    """ID that links the call and its output."""
    output: str | list[OutputOutputContentList]
    """Output: text, or a list of content parts."""
    status: Literal["in_progress", "completed", "incomplete"]
    """Status of the item."""
    type: Literal["function_call_output"]
    """Type of the object."""
    caller: Caller | None = None
    """Caller of the tool: the model directly, or a program that it wrote."""
    created_by: str | None = None
    """ID of the creator."""
    name: str | None = None
    """Name of the function."""
    namespace: str | None = None
    """Namespace of the tool."""
