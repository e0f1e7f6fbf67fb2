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


class OutputOutcomeTimeout(BaseModel):
    """The command exceeded its time limit and was terminated."""

    type: Literal["timeout"]
    """Type of the object."""


class OutputOutcomeExit(BaseModel):
    """The command exited."""

    exit_code: int
    """Exit code of the command; 0 means success."""
    type: Literal["exit"]
    """Type of the object."""


OutputOutcome: TypeAlias = Annotated[
    OutputOutcomeTimeout | OutputOutcomeExit, Discriminator("type")
]


class Output(BaseModel):
    """Output of one shell command."""

    outcome: OutputOutcome
    """Outcome of the command: its exit code, or a timeout."""
    stderr: str
    """Standard error."""
    stdout: str
    """Standard output."""
    created_by: str | None = None
    """ID of the creator."""


class ResponseFunctionShellToolCallOutput(BaseModel):
    """Output of a shell call."""

    id: str
    """Unique ID."""
    call_id: str
    """ID that links the call and its output."""
    max_output_length: int | None = None
    """Maximum length of the output, in characters."""
    output: list[Output]
    """Output of each command."""
    status: Literal["in_progress", "completed", "incomplete"]
    """Status of the item."""
    type: Literal["shell_call_output"]
    """Type of the object."""
    caller: Caller | None = None
    """Caller of the tool: the model directly, or a program that it wrote."""
    created_by: str | None = None
    """ID of the creator."""
