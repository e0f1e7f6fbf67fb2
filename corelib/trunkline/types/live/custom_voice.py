"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class CustomVoice(BaseModel):
    """Custom voice, by its ID."""

    id: str
    """Unique ID."""
