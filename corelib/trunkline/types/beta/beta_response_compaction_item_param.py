"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Agent(BaseModel):
    agent_name: str


class BetaResponseCompactionItemParam(BaseModel):
    encrypted_content: str
    """At most 20971520 characters."""
    type: Literal["compaction"]
    id: str | None = None
    agent: Agent | None = None
