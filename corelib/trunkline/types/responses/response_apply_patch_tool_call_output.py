"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel


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


class ResponseApplyPatchToolCallOutput(BaseModel):
    """Output of an apply patch call."""

    id: str
    """Unique ID."""
    call_id: str
    """ID that links the call and its output."""
    status: Literal["completed", "failed"]
    """Whether the operation succeeded."""
    type: Literal["apply_patch_call_output"]
    """Type of the object."""
    caller: Caller | None = None
    """Caller of the tool: the model directly, or a program that it wrote."""
    created_by: str | None = None
    """ID of the creator."""
    output: str | None = None
    """Message about the result, for the model."""
