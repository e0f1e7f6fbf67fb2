"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class AgentWebSearchCallItem(BaseModel):
    """Web search."""

    id: str
    """Unique ID."""
    status: beta.AgentOutputItemStatus
    """Status of the item."""
    turn_id: str
    """ID of the turn."""
    type: Literal["web_search_call"]
    """Type of the object."""
    action: beta.WebSearchAction | None = None
