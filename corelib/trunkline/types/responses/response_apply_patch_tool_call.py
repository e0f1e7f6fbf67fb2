"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


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


class OperationCreateFile(BaseModel):
    """Operation that creates a file."""

    diff: str
    """Content of the file, as a V4A diff."""
    path: str
    """Path of the file to create."""
    type: Literal["create_file"]
    """Type of the object."""


class OperationDeleteFile(BaseModel):
    """Operation that deletes a file."""

    path: str
    """Path of the file to delete."""
    type: Literal["delete_file"]
    """Type of the object."""


class OperationUpdateFile(BaseModel):
    """Operation that changes a file."""

    diff: str
    """Change to the file, as a V4A diff."""
    path: str
    """Path of the file to change."""
    type: Literal["update_file"]
    """Type of the object."""


Operation: TypeAlias = Annotated[
    OperationCreateFile | OperationDeleteFile | OperationUpdateFile, Discriminator("type")
]


class ResponseApplyPatchToolCall(BaseModel):
    """Call of the apply patch tool: a change to a file."""

    id: str
    """Unique ID."""
    call_id: str
    """ID that links the call and its output."""
    operation: Operation
    """File operation to apply."""
    status: Literal["in_progress", "completed"]
    """Status of the item."""
    type: Literal["apply_patch_call"]
    """Type of the object."""
    caller: Caller | None = None
    """Caller of the tool: the model directly, or a program that it wrote."""
    created_by: str | None = None
    """ID of the creator."""
