"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class AgentSessionErrorEvent(BaseModel):
    error: beta.SessionError
    event_id: str
    session_id: str
    type: Literal["error"]
    obfuscation: str | None = None
