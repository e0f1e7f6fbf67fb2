"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Delta(BaseModel):
    """Delta of the output of a shell command."""

    stderr: str | None = None
    """Next piece of standard error."""
    stdout: str | None = None
    """Next piece of standard output."""


class ResponseShellCallOutputContentDeltaEvent(BaseModel):
    """Delta of the output of a shell command."""

    command_index: int
    """Index of the command in the call."""
    delta: Delta
    """Next piece of the output."""
    item_id: str
    """ID of the output item."""
    output_index: int
    """Index of the item in the output."""
    sequence_number: int
    """Sequence number of the event in the stream."""
    type: Literal["response.shell_call_output_content.delta"]
    """Type of the object."""
