"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class BatchRequestCounts(BaseModel):
    """Number of requests of a batch, by status."""

    completed: int
    """Number of successful requests."""
    failed: int
    """Number of failed requests."""
    total: int
    """Number of all requests."""
