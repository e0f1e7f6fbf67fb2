"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseShellCallCommandAddedEvent(BaseModel):
    """Sent when a shell command starts."""

    command: str
    """Start of the command, possibly empty."""
    command_index: int
    """Index of the command in the call."""
    output_index: int
    """Index of the item in the output."""
    sequence_number: int
    """Sequence number of the event in the stream."""
    type: Literal["response.shell_call_command.added"]
    """Type of the object."""
