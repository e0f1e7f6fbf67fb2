"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class AgentFunctionCallItem(BaseModel):
    """Call of a function of the application."""

    id: str
    """Unique ID."""
    arguments: object
    """Arguments as JSON text, which may be invalid."""
    call_id: str
    """ID that links the call and its output."""
    name: str
    status: beta.AgentFunctionCallStatus
    """Status of the item."""
    turn_id: str
    """ID of the turn."""
    type: Literal["function_call"]
    """Type of the object."""
