"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class AgentSessionTurnOutputTextDeltaEvent(BaseModel):
    content_index: int
    delta: str
    event_id: str
    item_id: str
    output_index: int
    session_id: str
    type: Literal["agent.session.turn.output_text.delta"]
    obfuscation: str | None = None
    turn_id: str | None = None
