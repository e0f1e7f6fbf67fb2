"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline import types
from trunkline.models import BaseModel


class ModerationCreateResponse(BaseModel):
    """What moderation found in the inputs, in their order."""

    id: str
    """Identifies this object."""
    model: str
    """The model's id."""
    results: list[types.Moderation]
    """One finding for each input."""
