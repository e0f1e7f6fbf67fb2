"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class BatchRequestCounts(BaseModel):
    """How the requests of a batch fared."""

    completed: int
    """Requests that were answered."""
    failed: int
    """Requests that failed."""
    total: int
    """All requests."""
