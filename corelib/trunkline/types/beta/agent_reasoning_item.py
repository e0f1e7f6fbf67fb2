"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class AgentReasoningItem(BaseModel):
    """Reasoning of an agent, as a summary."""

    id: str
    """Unique ID."""
    summary: list[beta.SummaryText]
    turn_id: str
    """ID of the turn."""
    type: Literal["reasoning"]
    """Type of the object."""
    status: beta.AgentOutputItemStatus | None = None
    """Status of the item."""
