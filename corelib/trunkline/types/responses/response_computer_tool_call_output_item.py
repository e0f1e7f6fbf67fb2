"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import responses


class AcknowledgedSafetyCheck(BaseModel):
    """Safety check that the user has acknowledged."""

    id: str
    """ID of the safety check."""
    code: str | None = None
    """Type of the safety check."""
    message: str | None = None
    """Details of the safety check."""


class ResponseComputerToolCallOutputItem(BaseModel):
    """Output of a computer call."""

    id: str
    """Unique ID."""
    call_id: str
    """ID that links the call and its output."""
    output: responses.ResponseComputerToolCallOutputScreenshot
    """Screenshot after the actions."""
    status: Literal["completed", "incomplete", "failed"]
    """Status of the item."""
    type: Literal["computer_call_output"]
    """Type of the object."""
    acknowledged_safety_checks: list[AcknowledgedSafetyCheck] | None = None
    """Safety checks that the user has acknowledged."""
    created_by: str | None = None
    """ID of the creator."""
