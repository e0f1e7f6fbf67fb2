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
    outcome: OutputOutcome
    stderr: str
    stdout: str
    created_by: str | None = None


class BetaResponseFunctionShellToolCallOutput(BaseModel):
    id: str
    call_id: str
    max_output_length: int | None = None
    output: list[Output]
    status: Literal["in_progress", "completed", "incomplete"]
    type: Literal["shell_call_output"]
    agent: Agent | None = None
    caller: Caller | None = None
    created_by: str | None = None
