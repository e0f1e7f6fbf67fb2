"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel
from trunkline.types import realtime


class RealtimeTranslationClientSecretCreateResponse(BaseModel):
    """Secret with which a browser or app opens a translation session."""

    expires_at: int
    """Time at which it expires, in Unix seconds."""
    session: realtime.RealtimeTranslationSession
    value: str
