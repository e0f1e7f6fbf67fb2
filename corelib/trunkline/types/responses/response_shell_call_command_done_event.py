"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseShellCallCommandDoneEvent(BaseModel):
    """Sent when a shell command is complete."""

    command: str
    """Complete command."""
    command_index: int
    """Index of the command in the call."""
    output_index: int
    """Index of the item in the output."""
    sequence_number: int
    """Sequence number of the event in the stream."""
    type: Literal["response.shell_call_command.done"]
    """Type of the object."""
