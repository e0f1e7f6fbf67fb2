"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel
from trunkline.types import fine_tuning


class DpoMethod(BaseModel):
    """Fine-tuning by direct preference optimization (DPO)."""

    hyperparameters: fine_tuning.DpoHyperparameters | None = None
    """Training hyperparameters."""
