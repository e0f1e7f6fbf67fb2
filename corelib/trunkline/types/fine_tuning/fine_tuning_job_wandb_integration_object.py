"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import fine_tuning


class FineTuningJobWandbIntegrationObject(BaseModel):
    """Integration that sends the training metrics to Weights & Biases."""

    type: Literal["wandb"]
    """Type of the object."""
    wandb: fine_tuning.FineTuningJobWandbIntegration
    """Settings of the integration."""
