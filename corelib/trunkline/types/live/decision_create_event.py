"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class DecisionCreateEvent(BaseModel):
    event_id: str
    type: Literal["decision.create"]
