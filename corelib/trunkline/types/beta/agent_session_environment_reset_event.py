"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class AgentSessionEnvironmentResetEvent(BaseModel):
    environment_id: str
    event_id: str
    reset_count: int
    session_id: str
    type: Literal["agent.session.environment.reset"]
    obfuscation: str | None = None
    turn_id: str | None = None
