"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseShellCallCommandDoneEvent(BaseModel):
    """A shell command is written."""

    command: str
    """The whole command."""
    command_index: int
    """Which of the call's commands this concerns."""
    output_index: int
    """Which item of the response's output this concerns."""
    sequence_number: int
    """The event's place in the stream."""
    type: Literal["response.shell_call_command.done"]
    """Which kind this is."""
