"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel, field


class CallerDirect(BaseModel):
    """The model called the tool directly."""

    type: Literal["direct"]
    """Type of the object."""


class CallerProgram(BaseModel):
    """A program that the model wrote called the tool."""

    caller_id: str
    """Call ID of the program."""
    type: Literal["program"]
    """Type of the object."""


Caller: TypeAlias = CallerDirect | CallerProgram


class ResponseCustomToolCall(BaseModel):
    """Call of a custom tool."""

    call_id: str
    """ID that links the call and its output."""
    input: str
    """Input text for the tool."""
    name: str
    """Name of the tool."""
    type: Literal["custom_tool_call"]
    """Type of the object."""
    id: str | None = None
    """Unique ID."""
    async_: bool | None = field(wire="async", default=None)
    """Whether the model continues before the call has its output."""
    caller: Caller | None = None
    """Caller of the tool: the model directly, or a program that it wrote."""
    namespace: str | None = None
    """Namespace of the tool."""
