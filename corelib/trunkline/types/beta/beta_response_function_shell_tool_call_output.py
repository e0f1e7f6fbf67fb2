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
