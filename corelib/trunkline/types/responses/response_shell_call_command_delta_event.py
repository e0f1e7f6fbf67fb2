"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseShellCallCommandDeltaEvent(BaseModel):
    """Delta of a shell command."""

    command_index: int
    """Index of the command in the call."""
    delta: str
    """Next piece of the command."""
    output_index: int
    """Index of the item in the output."""
    sequence_number: int
    """Sequence number of the event in the stream."""
    type: Literal["response.shell_call_command.delta"]
    """Type of the object."""
    obfuscation: str | None = None
    """Random padding, which hides the length of the event."""
