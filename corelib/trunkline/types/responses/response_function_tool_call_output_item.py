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


class ResponseFunctionToolCallOutputItem(BaseModel):
    """What a function gave, as the API keeps it."""

    id: str
    """Identifies this object."""
    call_id: str
    """The id that a call and its output share."""
    output: str | list[OutputOutputContentList]
    """What the function gave: a text, or parts."""
    status: Literal["in_progress", "completed", "incomplete"]
    """How far it has come."""
    type: Literal["function_call_output"]
    """Which kind this is."""
    caller: Caller | None = None
    """Whether the model made the call itself, or a program that it wrote."""
    created_by: str | None = None
    """The id of whoever made it."""
    name: str | None = None
    """The function."""
    namespace: str | None = None
    """The namespace that the tool belongs to."""
