"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class AgentWebSearchCallItem(BaseModel):
    id: str
    status: beta.AgentOutputItemStatus
    turn_id: str
    type: Literal["web_search_call"]
    action: beta.WebSearchAction | None = None
