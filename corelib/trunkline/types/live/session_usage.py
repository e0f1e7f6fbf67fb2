"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class SessionUsage(BaseModel):
    """Seconds that a session has used."""

    seconds: float
    active_seconds: int | None = None
    paused_seconds: int | None = None
