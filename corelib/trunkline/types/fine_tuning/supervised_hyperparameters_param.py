"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class SupervisedHyperparametersParam(TypedDict, total=False):
    """Hyperparameters of supervised fine-tuning."""

    batch_size: Literal["auto"] | int
    """Number of examples in each training batch. Default `auto`."""
    learning_rate_multiplier: Literal["auto"] | float
    """Factor by which to scale the learning rate."""
    n_epochs: Literal["auto"] | int
    """Number of epochs: passes over the training data. Default `auto`."""
