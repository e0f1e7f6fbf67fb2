"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


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


class ResponseShellCallOutputContentDoneEvent(BaseModel):
    """Sent when the output of a shell command is complete."""

    command_index: int
    """Index of the command in the call."""
    item_id: str
    """ID of the output item."""
    output: list[Output]
    """Complete output."""
    output_index: int
    """Index of the item in the output."""
    sequence_number: int
    """Sequence number of the event in the stream."""
    type: Literal["response.shell_call_output_content.done"]
    """Type of the object."""
