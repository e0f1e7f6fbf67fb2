"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import Required, TypedDict


class Hyperparameters(TypedDict, total=False):
    n_epochs: Literal["auto"] | int


class FineTuneCreateParams(TypedDict, total=False):
    training_file: Required[str]
    batch_size: int | None
    classification_betas: Iterable[float] | None
    classification_n_classes: int | None
    classification_positive_class: str | None
    compute_classification_metrics: bool | None
    hyperparameters: Hyperparameters
    learning_rate_multiplier: float | None
    model: str | None
    prompt_loss_weight: float | None
    suffix: str | None
    validation_file: str | None
