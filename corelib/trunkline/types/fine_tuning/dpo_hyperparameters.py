"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class DpoHyperparameters(BaseModel):
    """Hyperparameters of DPO fine-tuning."""

    batch_size: Literal["auto"] | int | None = None
    """Number of examples in each training batch. Default `auto`."""
    beta: Literal["auto"] | float | None = None
    """Strength with which training keeps the model close to its base model."""
    learning_rate_multiplier: Literal["auto"] | float | None = None
    """Factor by which to scale the learning rate."""
    n_epochs: Literal["auto"] | int | None = None
    """Number of epochs: passes over the training data. Default `auto`."""
