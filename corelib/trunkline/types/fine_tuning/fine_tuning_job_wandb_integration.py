"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class FineTuningJobWandbIntegration(BaseModel):
    """Settings of the Weights & Biases integration."""

    project: str
    """Name of the project."""
    entity: str | None = None
    """Team or user that owns the run."""
    name: str | None = None
    """Display name of the run."""
    tags: list[str] | None = None
    """Tags of the run."""
