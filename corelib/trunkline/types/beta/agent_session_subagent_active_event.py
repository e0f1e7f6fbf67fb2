"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class AgentSessionSubagentActiveEvent(BaseModel):
    event_id: str
    subagent: beta.Subagent
    type: Literal["agent.session.subagent.active"]
    obfuscation: str | None = None
