"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline import types
from trunkline.models import BaseModel


class Hyperparams(BaseModel):
    batch_size: int
    learning_rate_multiplier: float
    n_epochs: int
    prompt_loss_weight: float
    classification_n_classes: int | None = None
    classification_positive_class: str | None = None
    compute_classification_metrics: bool | None = None


class FineTune(BaseModel):
    id: str
    created_at: int
    fine_tuned_model: str | None = None
    hyperparams: Hyperparams
    model: str
    object: Literal["fine-tune"]
    organization_id: str
    result_files: list[types.FileObject]
    status: str
    training_files: list[types.FileObject]
    updated_at: int
    validation_files: list[types.FileObject]
    events: list[types.FineTuneEvent] | None = None
