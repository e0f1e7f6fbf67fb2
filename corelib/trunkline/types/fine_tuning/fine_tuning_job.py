"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import fine_tuning, shared


class Error(BaseModel):
    """Why a job failed."""

    code: str
    """The error's code, for programs."""
    message: str
    """What went wrong, in words."""
    param: str | None = None
    """The parameter at fault, if one is."""


class Hyperparameters(BaseModel):
    """The settings of a training, from before there were methods."""

    batch_size: Literal["auto"] | int | None = None
    """How many examples are learned from at once. Default `auto`."""
    learning_rate_multiplier: Literal["auto"] | float | None = None
    """Scales the learning rate."""
    n_epochs: Literal["auto"] | int | None = None
    """How many times the training goes through all examples. Default `auto`."""


class Method(BaseModel):
    """How a model is trained."""

    type: Literal["supervised", "dpo", "reinforcement"]
    """Which of the methods it is."""
    dpo: fine_tuning.DpoMethod | None = None
    """The settings, when it learns from preferences."""
    reinforcement: fine_tuning.ReinforcementMethod | None = None
    """The settings, when it learns from grades."""
    supervised: fine_tuning.SupervisedMethod | None = None
    """The settings, when it learns from examples."""


class FineTuningJob(BaseModel):
    """The training of a model with your examples."""

    id: str
    """Identifies this object."""
    created_at: int
    """When it was made, in Unix seconds."""
    error: Error | None = None
    """Why the job failed, if it did."""
    fine_tuned_model: str | None = None
    """The trained model's id, when there is one."""
    finished_at: int | None = None
    """When the job ended, in Unix seconds."""
    hyperparameters: Hyperparameters
    """The settings of the training."""
    model: str
    """The model that is trained."""
    object: Literal["fine_tuning.job"]
    """Which kind of object this is."""
    organization_id: str
    """The organization that the job belongs to."""
    result_files: list[str]
    """Ids of files with what was measured in training."""
    seed: int
    """Makes the training repeatable."""
    status: Literal["validating_files", "queued", "running", "succeeded", "failed", "cancelled"]
    """How far it has come."""
    trained_tokens: int | None = None
    """How many tokens were learned from, and are charged."""
    training_file: str
    """The file with the examples."""
    validation_file: str | None = None
    """The file with examples to test on."""
    estimated_finish: int | None = None
    """When it is likely to end, in Unix seconds."""
    integrations: list[fine_tuning.FineTuningJobWandbIntegrationObject] | None = None
    """Other services that follow the training."""
    metadata: shared.Metadata | None = None
    """Up to 16 labels of your own."""
    method: Method | None = None
    """How the model is trained."""
