"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class AgentSessionEnvironmentPendingEvent(BaseModel):
    environment: beta.AgentSessionEnvironmentState
    event_id: str
    session_id: str
    type: Literal["agent.session.environment.pending"]
    obfuscation: str | None = None
    turn_id: str | None = None
