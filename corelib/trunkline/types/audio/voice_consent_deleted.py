"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class VoiceConsentDeleted(BaseModel):
    """Confirmation that a recorded consent was deleted."""

    id: str
    """Unique ID."""
    deleted: bool
    """Whether the object was deleted."""
    object: Literal["audio.voice_consent"]
    """Object type."""
