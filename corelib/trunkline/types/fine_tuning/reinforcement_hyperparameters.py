"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ReinforcementHyperparameters(BaseModel):
    """Hyperparameters of reinforcement fine-tuning."""

    batch_size: Literal["auto"] | int | None = None
    """Number of examples in each training batch. Default `auto`."""
    compute_multiplier: Literal["auto"] | float | None = None
    """Factor by which to scale the amount of exploration."""
    eval_interval: Literal["auto"] | int | None = None
    """Number of training steps between two evaluations. Default `auto`."""
    eval_samples: Literal["auto"] | int | None = None
    """Number of samples in an evaluation. Default `auto`."""
    learning_rate_multiplier: Literal["auto"] | float | None = None
    """Factor by which to scale the learning rate."""
    n_epochs: Literal["auto"] | int | None = None
    """Number of epochs: passes over the training data. Default `auto`."""
    reasoning_effort: Literal["default", "low", "medium", "high"] | None = None
    """How much the model reasons during the training. Default `default`."""
