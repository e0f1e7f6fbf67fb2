"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel
from trunkline.types import fine_tuning


class DpoMethod(BaseModel):
    """A training by preferred and rejected answers."""

    hyperparameters: fine_tuning.DpoHyperparameters | None = None
    """The settings of the training."""
