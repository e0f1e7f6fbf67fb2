"""The model `ModelDeleted`."""

from __future__ import annotations

from trunkline.models import BaseModel, model


@model
class ModelDeleted(BaseModel):
    """The receipt for a deleted fine-tuned model."""

    id: str
    """The deleted model."""
    deleted: bool
    """Whether it is gone."""
    object: str
