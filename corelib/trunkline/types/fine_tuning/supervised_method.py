"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel
from trunkline.types import fine_tuning


class SupervisedMethod(BaseModel):
    """Supervised fine-tuning: training on example outputs."""

    hyperparameters: fine_tuning.SupervisedHyperparameters | None = None
    """Training hyperparameters."""
