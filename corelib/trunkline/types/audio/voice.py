"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Voice(BaseModel):
    """Custom voice."""

    id: str
    """Unique ID."""
    created_at: int
    """Creation time, in Unix seconds."""
    name: str
    object: Literal["audio.voice"]
    """Object type."""
    type: Literal["audio_sample", "prompt"]
    """Type of the object."""
    prompt: str | None = None
