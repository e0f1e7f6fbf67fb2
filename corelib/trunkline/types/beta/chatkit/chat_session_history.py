"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class ChatSessionHistory(BaseModel):
    enabled: bool
    recent_threads: int | None = None
