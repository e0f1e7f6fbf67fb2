"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Error(BaseModel):
    code: str
    message: str
    type: str


class AgentSessionEnvironmentState(BaseModel):
    id: str
    status: Literal[
        "pending", "ready", "connected", "disconnected", "suspended", "expired", "failed"
    ]
    type: str
    error: Error | None = None
