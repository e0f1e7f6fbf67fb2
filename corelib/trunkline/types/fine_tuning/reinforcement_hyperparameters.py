"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ReinforcementHyperparameters(BaseModel):
    """The settings of a training by grades."""

    batch_size: Literal["auto"] | int | None = None
    """How many examples are learned from at once. Default `auto`."""
    compute_multiplier: Literal["auto"] | float | None = None
    """Scales how much is tried out in training."""
    eval_interval: Literal["auto"] | int | None = None
    """How many steps lie between two evaluations. Default `auto`."""
    eval_samples: Literal["auto"] | int | None = None
    """How many answers an evaluation grades. Default `auto`."""
    learning_rate_multiplier: Literal["auto"] | float | None = None
    """Scales the learning rate."""
    n_epochs: Literal["auto"] | int | None = None
    """How many times the training goes through all examples. Default `auto`."""
    reasoning_effort: Literal["default", "low", "medium", "high"] | None = None
    """How much the model thinks before it answers. Default `default`."""
