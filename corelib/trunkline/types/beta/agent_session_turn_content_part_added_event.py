"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class AgentSessionTurnContentPartAddedEvent(BaseModel):
    content_index: int
    event_id: str
    item_id: str
    output_index: int
    part: beta.OutputText
    session_id: str
    type: Literal["agent.session.turn.content_part.added"]
    obfuscation: str | None = None
    turn_id: str | None = None
