"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


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


class OperationCreateFile(BaseModel):
    """A file to make."""

    diff: str
    """The file's content, as a V4A diff."""
    path: str
    """The file to make."""
    type: Literal["create_file"]
    """Which kind this is."""


class OperationDeleteFile(BaseModel):
    """A file to delete."""

    path: str
    """The file to delete."""
    type: Literal["delete_file"]
    """Which kind this is."""


class OperationUpdateFile(BaseModel):
    """A file to change."""

    diff: str
    """The change, as a V4A diff."""
    path: str
    """The file to change."""
    type: Literal["update_file"]
    """Which kind this is."""


Operation: TypeAlias = Annotated[
    OperationCreateFile | OperationDeleteFile | OperationUpdateFile, Discriminator("type")
]


class ResponseApplyPatchToolCall(BaseModel):
    """A change to a file that the model asks for."""

    id: str
    """Identifies this object."""
    call_id: str
    """The id that a call and its output share."""
    operation: Operation
    """The file, and what to do with it."""
    status: Literal["in_progress", "completed"]
    """How far it has come."""
    type: Literal["apply_patch_call"]
    """Which kind this is."""
    caller: Caller | None = None
    """Whether the model made the call itself, or a program that it wrote."""
    created_by: str | None = None
    """The id of whoever made it."""
