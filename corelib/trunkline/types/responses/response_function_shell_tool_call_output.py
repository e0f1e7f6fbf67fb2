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


class OutputOutcomeTimeout(BaseModel):
    """The command took too long and was ended."""

    type: Literal["timeout"]
    """Which kind this is."""


class OutputOutcomeExit(BaseModel):
    """The command ended by itself."""

    exit_code: int
    """The command's exit status; 0 is success."""
    type: Literal["exit"]
    """Which kind this is."""


OutputOutcome: TypeAlias = Annotated[
    OutputOutcomeTimeout | OutputOutcomeExit, Discriminator("type")
]


class Output(BaseModel):
    """What one shell command gave."""

    outcome: OutputOutcome
    """How the command ended."""
    stderr: str
    """What was written to standard error."""
    stdout: str
    """What was written to standard output."""
    created_by: str | None = None
    """The id of whoever made it."""


class ResponseFunctionShellToolCallOutput(BaseModel):
    """What shell commands gave."""

    id: str
    """Identifies this object."""
    call_id: str
    """The id that a call and its output share."""
    max_output_length: int | None = None
    """At most so many characters of output."""
    output: list[Output]
    """What each command gave."""
    status: Literal["in_progress", "completed", "incomplete"]
    """How far it has come."""
    type: Literal["shell_call_output"]
    """Which kind this is."""
    caller: Caller | None = None
    """Whether the model made the call itself, or a program that it wrote."""
    created_by: str | None = None
    """The id of whoever made it."""
