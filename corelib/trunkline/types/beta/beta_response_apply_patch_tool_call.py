"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


class Agent(BaseModel):
    agent_name: str


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


class BetaResponseApplyPatchToolCall(BaseModel):
    id: str
    call_id: str
    operation: Operation
    status: Literal["in_progress", "completed"]
    type: Literal["apply_patch_call"]
    agent: Agent | None = None
    caller: Caller | None = None
    created_by: str | None = None
