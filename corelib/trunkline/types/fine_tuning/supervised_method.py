"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel
from trunkline.types import fine_tuning


class SupervisedMethod(BaseModel):
    """A training by example answers."""

    hyperparameters: fine_tuning.SupervisedHyperparameters | None = None
    """The settings of the training."""
