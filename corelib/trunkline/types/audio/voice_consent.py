"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class VoiceConsent(BaseModel):
    """Recording with which a speaker consents to a custom voice."""

    id: str
    """Unique ID."""
    created_at: int
    """Creation time, in Unix seconds."""
    language: str
    name: str
    object: Literal["audio.voice_consent"]
    """Object type."""
