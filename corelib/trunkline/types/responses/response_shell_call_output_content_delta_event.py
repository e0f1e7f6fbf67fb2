"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Delta(BaseModel):
    """A piece of a shell command's output."""

    stderr: str | None = None
    """The next piece of standard error."""
    stdout: str | None = None
    """The next piece of standard output."""


class ResponseShellCallOutputContentDeltaEvent(BaseModel):
    """The next piece of a shell command's output."""

    command_index: int
    """Which of the call's commands this concerns."""
    delta: Delta
    """The next piece of the output."""
    item_id: str
    """The id of the item that this concerns."""
    output_index: int
    """Which item of the response's output this concerns."""
    sequence_number: int
    """The event's place in the stream."""
    type: Literal["response.shell_call_output_content.delta"]
    """Which kind this is."""
