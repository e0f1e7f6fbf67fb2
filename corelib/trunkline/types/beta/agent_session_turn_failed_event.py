"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta
from trunkline.types.beta.agents import sessions


class AgentSessionTurnFailedEvent(BaseModel):
    event_id: str
    session_id: str
    turn: sessions.Turn
    turn_id: str
    type: Literal["agent.session.turn.failed"]
    obfuscation: str | None = None
    usage: beta.TokenUsage | None = None
