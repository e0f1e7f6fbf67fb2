"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class FineTuningJobWandbIntegration(BaseModel):
    """Where Weights & Biases shows the training."""

    project: str
    """The project there."""
    entity: str | None = None
    """The team or user there."""
    name: str | None = None
    """The run's name there."""
    tags: list[str] | None = None
    """Labels of the run there."""
