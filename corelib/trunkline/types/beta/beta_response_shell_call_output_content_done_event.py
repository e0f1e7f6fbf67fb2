"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


class Agent(BaseModel):
    agent_name: str


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


class BetaResponseShellCallOutputContentDoneEvent(BaseModel):
    command_index: int
    item_id: str
    output: list[Output]
    output_index: int
    sequence_number: int
    type: Literal["response.shell_call_output_content.done"]
    agent: Agent | None = None
