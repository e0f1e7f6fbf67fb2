"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class VoiceConsentDeleted(BaseModel):
    id: str
    deleted: bool
    object: Literal["audio.voice_consent"]
