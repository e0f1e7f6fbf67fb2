"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class PromptCacheOptions(BaseModel):
    ttl: Literal["30m", "12h"]


class Turn(BaseModel):
    id: str
    agent_id: str
    created_at: int
    object: Literal["agent.session.turn"]
    session_id: str
    status: Literal["queued", "in_progress", "waiting", "completed", "failed", "cancelled"]
    completed_at: int | None = None
    error: beta.SessionTurnError | None = None
    prompt_cache_options: PromptCacheOptions | None = None
    started_at: int | None = None
    subagent_id: str | None = None
    usage: beta.TokenUsage | None = None
