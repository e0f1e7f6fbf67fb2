"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline import types
from trunkline.models import BaseModel


class ModerationCreateResponse(BaseModel):
    """Moderation results, in the order of the inputs."""

    id: str
    """Unique ID."""
    model: str
    """Model that classified the inputs."""
    results: list[types.Moderation]
    """Results, one for each input."""
