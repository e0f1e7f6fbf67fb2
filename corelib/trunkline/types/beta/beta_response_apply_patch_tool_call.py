"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


class Agent(BaseModel):
    agent_name: str


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


class BetaResponseApplyPatchToolCall(BaseModel):
    id: str
    call_id: str
    operation: Operation
    status: Literal["in_progress", "completed"]
    type: Literal["apply_patch_call"]
    agent: Agent | None = None
    caller: Caller | None = None
    created_by: str | None = None
