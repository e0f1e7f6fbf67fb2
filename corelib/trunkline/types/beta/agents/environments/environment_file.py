"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class EnvironmentFile(BaseModel):
    """File in an environment."""

    environment_id: str
    """ID of the environment."""
    object: Literal["agent.environment.file"]
    """Object type."""
    path: str
    size_bytes: int
    """Size in bytes."""
