"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class DpoHyperparametersParam(TypedDict, total=False):
    """The settings of a training by preferences."""

    batch_size: Literal["auto"] | int
    """How many examples are learned from at once. Default `auto`."""
    beta: Literal["auto"] | float
    """How closely the model is kept to the one that it came from."""
    learning_rate_multiplier: Literal["auto"] | float
    """Scales the learning rate."""
    n_epochs: Literal["auto"] | int
    """How many times the training goes through all examples. Default `auto`."""
