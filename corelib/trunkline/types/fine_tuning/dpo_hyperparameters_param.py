"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class DpoHyperparametersParam(TypedDict, total=False):
    """Hyperparameters of DPO fine-tuning."""

    batch_size: Literal["auto"] | int
    """Number of examples in each training batch. Default `auto`."""
    beta: Literal["auto"] | float
    """Strength with which training keeps the model close to its base model."""
    learning_rate_multiplier: Literal["auto"] | float
    """Factor by which to scale the learning rate."""
    n_epochs: Literal["auto"] | int
    """Number of epochs: passes over the training data. Default `auto`."""
