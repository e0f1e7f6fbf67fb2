"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


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


class ResponseShellCallOutputContentDoneEvent(BaseModel):
    """A shell command's output is complete."""

    command_index: int
    """Which of the call's commands this concerns."""
    item_id: str
    """The id of the item that this concerns."""
    output: list[Output]
    """The whole output."""
    output_index: int
    """Which item of the response's output this concerns."""
    sequence_number: int
    """The event's place in the stream."""
    type: Literal["response.shell_call_output_content.done"]
    """Which kind this is."""
