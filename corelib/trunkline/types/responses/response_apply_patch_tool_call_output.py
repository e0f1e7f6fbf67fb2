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


class ResponseApplyPatchToolCallOutput(BaseModel):
    """What became of a change to a file."""

    id: str
    """Identifies this object."""
    call_id: str
    """The id that a call and its output share."""
    status: Literal["completed", "failed"]
    """Whether the change was made."""
    type: Literal["apply_patch_call_output"]
    """Which kind this is."""
    caller: Caller | None = None
    """Whether the model made the call itself, or a program that it wrote."""
    created_by: str | None = None
    """The id of whoever made it."""
    output: str | None = None
    """What the program that applied it says."""
