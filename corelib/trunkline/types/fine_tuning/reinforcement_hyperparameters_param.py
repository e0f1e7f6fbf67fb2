"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class ReinforcementHyperparametersParam(TypedDict, total=False):
    """The settings of a training by grades."""

    batch_size: Literal["auto"] | int
    """How many examples are learned from at once. Default `auto`."""
    compute_multiplier: Literal["auto"] | float
    """Scales how much is tried out in training."""
    eval_interval: Literal["auto"] | int
    """How many steps lie between two evaluations. Default `auto`."""
    eval_samples: Literal["auto"] | int
    """How many answers an evaluation grades. Default `auto`."""
    learning_rate_multiplier: Literal["auto"] | float
    """Scales the learning rate."""
    n_epochs: Literal["auto"] | int
    """How many times the training goes through all examples. Default `auto`."""
    reasoning_effort: Literal["default", "low", "medium", "high"]
    """How much the model thinks before it answers. Default `default`."""
