"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline import types
from trunkline.models import BaseModel
from trunkline.types import shared


class Errors(BaseModel):
    """Errors in the input file of a batch."""

    data: list[types.BatchError] | None = None
    """List of the errors."""
    object: str | None = None
    """Object type."""


class Batch(BaseModel):
    """Batch of requests that are processed asynchronously."""

    id: str
    """Unique ID."""
    completion_window: str
    """Time within which the batch is processed, such as `24h`."""
    created_at: int
    """Creation time, in Unix seconds."""
    endpoint: str
    """API endpoint that the requests of the batch use."""
    input_file_id: str
    """ID of the input file, which contains the requests."""
    object: Literal["batch"]
    """Object type."""
    status: Literal[
        "validating",
        "failed",
        "in_progress",
        "finalizing",
        "completed",
        "expired",
        "cancelling",
        "cancelled",
    ]
    """Status of the batch."""
    cancelled_at: int | None = None
    """Time of the cancellation, in Unix seconds."""
    cancelling_at: int | None = None
    """Time at which the cancellation started, in Unix seconds."""
    completed_at: int | None = None
    """Time of the completion, in Unix seconds."""
    error_file_id: str | None = None
    """ID of the file with the failed requests."""
    errors: Errors | None = None
    """Errors in the input file."""
    expired_at: int | None = None
    """Time of the expiration, in Unix seconds."""
    expires_at: int | None = None
    """Time at which unfinished requests expire, in Unix seconds."""
    failed_at: int | None = None
    """Time of the failure, in Unix seconds."""
    finalizing_at: int | None = None
    """Time at which finalization started, in Unix seconds."""
    in_progress_at: int | None = None
    """Time at which processing started, in Unix seconds."""
    metadata: shared.Metadata | None = None
    """Up to 16 key-value pairs attached to the object."""
    model: str | None = None
    """Model that processes the batch."""
    output_file_id: str | None = None
    """ID of the file with the results of successful requests."""
    request_counts: types.BatchRequestCounts | None = None
    """Number of requests by status."""
    usage: types.BatchUsage | None = None
    """Billed usage."""
