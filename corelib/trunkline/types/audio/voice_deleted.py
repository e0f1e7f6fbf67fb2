"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class VoiceDeleted(BaseModel):
    """Confirmation that a custom voice was deleted."""

    id: str
    """Unique ID."""
    deleted: bool
    """Whether the object was deleted."""
    object: Literal["audio.voice.deleted"]
    """Object type."""
