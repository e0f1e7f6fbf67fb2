"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class AgentReasoningItem(BaseModel):
    id: str
    summary: list[beta.SummaryText]
    turn_id: str
    type: Literal["reasoning"]
    status: beta.AgentOutputItemStatus | None = None
