"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class AgentSessionInProgressEvent(BaseModel):
    event_id: str
    session: beta.AgentSession
    type: Literal["agent.session.in_progress"]
    obfuscation: str | None = None
