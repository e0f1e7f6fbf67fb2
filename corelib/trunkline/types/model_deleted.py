"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class ModelDeleted(BaseModel):
    """The receipt for a deleted fine-tuned model."""

    id: str
    """The deleted model."""
    deleted: bool
    """Whether it is gone."""
    object: str
    """Which kind of object this is."""
