"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class VoiceConsent(BaseModel):
    id: str
    created_at: int
    language: str
    name: str
    object: Literal["audio.voice_consent"]
