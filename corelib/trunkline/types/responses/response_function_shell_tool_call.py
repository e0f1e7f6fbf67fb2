"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel
from trunkline.types import responses


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


class Action(BaseModel):
    """Shell commands and their limits."""

    commands: list[str]
    """The commands to run."""
    max_output_length: int | None = None
    """At most so many characters of output."""
    timeout_ms: int | None = None
    """At most so long, in milliseconds."""


Environment: TypeAlias = responses.ResponseLocalEnvironment | responses.ResponseContainerReference


class ResponseFunctionShellToolCall(BaseModel):
    """Shell commands that the model wants to run."""

    id: str
    """Identifies this object."""
    action: Action
    """The commands."""
    call_id: str
    """The id that a call and its output share."""
    environment: Environment | None = None
    """Where the commands run."""
    status: Literal["in_progress", "completed", "incomplete"]
    """How far it has come."""
    type: Literal["shell_call"]
    """Which kind this is."""
    caller: Caller | None = None
    """Whether the model made the call itself, or a program that it wrote."""
    created_by: str | None = None
    """The id of whoever made it."""
