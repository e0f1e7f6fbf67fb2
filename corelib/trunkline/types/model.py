"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Model(BaseModel):
    """Model that the API key can use."""

    id: str
    """Model ID, to use in requests."""
    created: int
    """Creation time, in Unix seconds."""
    object: Literal["model"]
    """Object type."""
    owned_by: str
    """Organization that owns the model."""
    shutdown_date: str | None = None
    """Date from which the model is unavailable, if one is scheduled."""
