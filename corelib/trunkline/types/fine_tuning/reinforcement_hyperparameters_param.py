"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class ReinforcementHyperparametersParam(TypedDict, total=False):
    """Hyperparameters of reinforcement fine-tuning."""

    batch_size: Literal["auto"] | int
    """Number of examples in each training batch. Default `auto`."""
    compute_multiplier: Literal["auto"] | float
    """Factor by which to scale the amount of exploration."""
    eval_interval: Literal["auto"] | int
    """Number of training steps between two evaluations. Default `auto`."""
    eval_samples: Literal["auto"] | int
    """Number of samples in an evaluation. Default `auto`."""
    learning_rate_multiplier: Literal["auto"] | float
    """Factor by which to scale the learning rate."""
    n_epochs: Literal["auto"] | int
    """Number of epochs: passes over the training data. Default `auto`."""
    reasoning_effort: Literal["default", "low", "medium", "high"]
    """How much the model reasons during the training. Default `default`."""
