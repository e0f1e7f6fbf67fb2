"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.fine_tuning.dpo_method_param import DpoMethodParam
from trunkline.types.fine_tuning.reinforcement_method_param import ReinforcementMethodParam
from trunkline.types.fine_tuning.supervised_method_param import SupervisedMethodParam
from trunkline.types.sequence_not_str import SequenceNotStr
from trunkline.types.shared_params.metadata import Metadata


class Hyperparameters(TypedDict, total=False):
    batch_size: Literal["auto"] | int
    """Default `auto`."""
    learning_rate_multiplier: Literal["auto"] | float
    n_epochs: Literal["auto"] | int
    """Default `auto`."""


class IntegrationWandb(TypedDict, total=False):
    project: Required[str]
    entity: str | None
    name: str | None
    tags: SequenceNotStr[str]


class Integration(TypedDict, total=False):
    type: Required[Literal["wandb"]]
    wandb: Required[IntegrationWandb]


class Method(TypedDict, total=False):
    type: Required[Literal["supervised", "dpo", "reinforcement"]]
    dpo: DpoMethodParam
    reinforcement: ReinforcementMethodParam
    supervised: SupervisedMethodParam


class JobCreateParams(TypedDict, total=False):
    model: Required[str | Literal["babbage-002", "davinci-002", "gpt-3.5-turbo", "gpt-4o-mini"]]
    training_file: Required[str]
    hyperparameters: Hyperparameters
    """Deprecated."""
    integrations: Iterable[Integration] | None
    metadata: Metadata | None
    method: Method
    seed: int | None
    """From 0 to 2.14748e+09."""
    suffix: str | None
    """At most 64 characters."""
    validation_file: str | None
