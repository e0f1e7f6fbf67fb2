"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel
from trunkline.types import realtime


class RealtimeTranslationClientSecretCreateResponse(BaseModel):
    expires_at: int
    session: realtime.RealtimeTranslationSession
    value: str
