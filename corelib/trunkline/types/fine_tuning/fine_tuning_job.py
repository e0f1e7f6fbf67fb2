"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import fine_tuning, shared


class Error(BaseModel):
    """Error that made a job fail."""

    code: str
    """Error code."""
    message: str
    """Error message."""
    param: str | None = None
    """Name of the invalid parameter, if any."""


class Hyperparameters(BaseModel):
    """Training hyperparameters."""

    batch_size: Literal["auto"] | int | None = None
    """Number of examples in each training batch. Default `auto`."""
    learning_rate_multiplier: Literal["auto"] | float | None = None
    """Factor by which to scale the learning rate."""
    n_epochs: Literal["auto"] | int | None = None
    """Number of epochs: passes over the training data. Default `auto`."""


class Method(BaseModel):
    """Fine-tuning method, with its hyperparameters."""

    type: Literal["supervised", "dpo", "reinforcement"]
    """Type of the method."""
    dpo: fine_tuning.DpoMethod | None = None
    """Settings of direct preference optimization."""
    reinforcement: fine_tuning.ReinforcementMethod | None = None
    """Settings of reinforcement fine-tuning."""
    supervised: fine_tuning.SupervisedMethod | None = None
    """Settings of supervised fine-tuning."""


class FineTuningJob(BaseModel):
    """Fine-tuning job."""

    id: str
    """Unique ID."""
    created_at: int
    """Creation time, in Unix seconds."""
    error: Error | None = None
    """Error that made the job fail."""
    fine_tuned_model: str | None = None
    """ID of the fine-tuned model; `None` while the job runs."""
    finished_at: int | None = None
    """End time of the job, in Unix seconds."""
    hyperparameters: Hyperparameters
    """Training hyperparameters."""
    model: str
    """Base model that is fine-tuned."""
    object: Literal["fine_tuning.job"]
    """Object type."""
    organization_id: str
    """ID of the organization that owns the job."""
    result_files: list[str]
    """IDs of files with the training metrics."""
    seed: int
    """Seed of the training."""
    status: Literal["validating_files", "queued", "running", "succeeded", "failed", "cancelled"]
    """Status of the job."""
    trained_tokens: int | None = None
    """Number of billable training tokens."""
    training_file: str
    """ID of the training file."""
    validation_file: str | None = None
    """ID of the validation file."""
    estimated_finish: int | None = None
    """Estimated end time, in Unix seconds."""
    integrations: list[fine_tuning.FineTuningJobWandbIntegrationObject] | None = None
    """Integrations that receive the training metrics."""
    metadata: shared.Metadata | None = None
    """Up to 16 key-value pairs attached to the object."""
    method: Method | None = None
    """Fine-tuning method, with its hyperparameters."""
