"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel


class CallerDirect(BaseModel):
    """The model itself made the call."""

    type: Literal["direct"]
    """Which kind this is."""


class CallerProgram(BaseModel):
    """A program that the model wrote made the call."""

    caller_id: str
    """The call id of the program."""
    type: Literal["program"]
    """Which kind this is."""


Caller: TypeAlias = CallerDirect | CallerProgram


class ResponseCustomToolCall(BaseModel):
    """The model's call of a custom tool."""

    call_id: str
    """The id that a call and its output share."""
    input: str
    """What the model wrote for the tool."""
    name: str
    """The tool."""
    type: Literal["custom_tool_call"]
    """Which kind this is."""
    id: str | None = None
    """Identifies this object."""
    caller: Caller | None = None
    """Whether the model made the call itself, or a program that it wrote."""
    namespace: str | None = None
    """The namespace that the tool belongs to."""
