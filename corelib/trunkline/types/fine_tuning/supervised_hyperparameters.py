"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class SupervisedHyperparameters(BaseModel):
    """Hyperparameters of supervised fine-tuning."""

    batch_size: Literal["auto"] | int | None = None
    """Number of examples in each training batch. Default `auto`."""
    learning_rate_multiplier: Literal["auto"] | float | None = None
    """Factor by which to scale the learning rate."""
    n_epochs: Literal["auto"] | int | None = None
    """Number of epochs: passes over the training data. Default `auto`."""
