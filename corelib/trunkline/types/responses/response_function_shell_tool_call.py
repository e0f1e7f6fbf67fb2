"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel
from trunkline.types import responses


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


class Action(BaseModel):
    """Shell commands and their limits."""

    commands: list[str]
    """Shell commands to run."""
    max_output_length: int | None = None
    """Maximum length of the output, in characters."""
    timeout_ms: int | None = None
    """Time limit, in milliseconds."""


Environment: TypeAlias = responses.ResponseLocalEnvironment | responses.ResponseContainerReference


class ResponseFunctionShellToolCall(BaseModel):
    """Call of the shell tool."""

    id: str
    """Unique ID."""
    action: Action
    """Commands to run."""
    call_id: str
    """ID that links the call and its output."""
    environment: Environment | None = None
    """Environment in which the commands run."""
    status: Literal["in_progress", "completed", "incomplete"]
    """Status of the item."""
    type: Literal["shell_call"]
    """Type of the object."""
    caller: Caller | None = None
    """Caller of the tool: the model directly, or a program that it wrote."""
    created_by: str | None = None
    """ID of the creator."""
