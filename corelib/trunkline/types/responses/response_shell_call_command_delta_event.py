"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseShellCallCommandDeltaEvent(BaseModel):
    """The next piece of a shell command."""

    command_index: int
    """Which of the call's commands this concerns."""
    delta: str
    """The next piece of the command."""
    output_index: int
    """Which item of the response's output this concerns."""
    sequence_number: int
    """The event's place in the stream."""
    type: Literal["response.shell_call_command.delta"]
    """Which kind this is."""
    obfuscation: str | None = None
    """Random padding, which hides the event's length."""
