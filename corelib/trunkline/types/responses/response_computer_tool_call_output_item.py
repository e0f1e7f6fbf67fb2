"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import responses


class AcknowledgedSafetyCheck(BaseModel):
    """A risk that somebody has looked at."""

    id: str
    """Identifies this object."""
    code: str | None = None
    """The kind of risk."""
    message: str | None = None
    """The risk, in words."""


class ResponseComputerToolCallOutputItem(BaseModel):
    """What the screen shows after the model's steps."""

    id: str
    """Identifies this object."""
    call_id: str
    """The id that a call and its output share."""
    output: responses.ResponseComputerToolCallOutputScreenshot
    """A picture of the screen."""
    status: Literal["completed", "incomplete", "failed"]
    """How far it has come."""
    type: Literal["computer_call_output"]
    """Which kind this is."""
    acknowledged_safety_checks: list[AcknowledgedSafetyCheck] | None = None
    """The safety checks that somebody has accepted."""
    created_by: str | None = None
    """The id of whoever made it."""
