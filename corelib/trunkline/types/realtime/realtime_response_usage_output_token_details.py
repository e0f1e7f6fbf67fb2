"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class RealtimeResponseUsageOutputTokenDetails(BaseModel):
    audio_tokens: int | None = None
    text_tokens: int | None = None
