"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import fine_tuning


class FineTuningJobWandbIntegrationObject(BaseModel):
    """Has Weights & Biases follow the training."""

    type: Literal["wandb"]
    """Which kind this is."""
    wandb: fine_tuning.FineTuningJobWandbIntegration
    """Where it is shown there."""
