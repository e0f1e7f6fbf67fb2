"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class MultiAgentConfig(BaseModel):
    """Whether an agent may create subagents, and how many."""

    enabled: bool
    max_concurrent_subagents: int | None = None
