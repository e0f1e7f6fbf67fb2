"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class AgentSessionIdleEvent(BaseModel):
    event_id: str
    session: beta.AgentSession
    type: Literal["agent.session.idle"]
    obfuscation: str | None = None
