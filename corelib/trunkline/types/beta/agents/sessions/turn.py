"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class PromptCacheOptions(BaseModel):
    ttl: Literal["30m", "12h"]


class Turn(BaseModel):
    """Turn of a session: what the agent did about one input."""

    id: str
    """Unique ID."""
    agent_id: str
    created_at: int
    """Creation time, in Unix seconds."""
    object: Literal["agent.session.turn"]
    """Object type."""
    session_id: str
    """ID of the session."""
    status: Literal["queued", "in_progress", "waiting", "completed", "failed", "cancelled"]
    """State of the turn."""
    completed_at: int | None = None
    """Time of the completion, in Unix seconds."""
    error: beta.SessionTurnError | None = None
    """Why it failed."""
    prompt_cache_options: PromptCacheOptions | None = None
    started_at: int | None = None
    subagent_id: str | None = None
    usage: beta.TokenUsage | None = None
    """Tokens that it has used."""
