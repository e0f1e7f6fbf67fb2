"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class ModelDeleted(BaseModel):
    """Confirmation that a fine-tuned model was deleted."""

    id: str
    """ID of the deleted model."""
    deleted: bool
    """Whether the object was deleted."""
    object: str
    """Object type."""
