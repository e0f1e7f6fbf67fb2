"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class SupervisedHyperparametersParam(TypedDict, total=False):
    """The settings of a training by examples."""

    batch_size: Literal["auto"] | int
    """How many examples are learned from at once. Default `auto`."""
    learning_rate_multiplier: Literal["auto"] | float
    """Scales the learning rate."""
    n_epochs: Literal["auto"] | int
    """How many times the training goes through all examples. Default `auto`."""
