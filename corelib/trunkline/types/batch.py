"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline import types
from trunkline.models import BaseModel
from trunkline.types import shared


class Errors(BaseModel):
    """What is wrong with a batch's file of requests."""

    data: list[types.BatchError] | None = None
    """One entry for each error."""
    object: str | None = None
    """Which kind of object this is."""


class Batch(BaseModel):
    """Requests that are answered together, within a day."""

    id: str
    """Identifies this object."""
    completion_window: str
    """How long the answers may take, as `24h`."""
    created_at: int
    """When it was made, in Unix seconds."""
    endpoint: str
    """The route that the requests are for."""
    input_file_id: str
    """The file with the requests."""
    object: Literal["batch"]
    """Which kind of object this is."""
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
    """How far it has come."""
    cancelled_at: int | None = None
    """When it was cancelled, in Unix seconds."""
    cancelling_at: int | None = None
    """When cancelling began, in Unix seconds."""
    completed_at: int | None = None
    """When it was finished, in Unix seconds."""
    error_file_id: str | None = None
    """The file with the requests that failed."""
    errors: Errors | None = None
    """What is wrong with the file of requests."""
    expired_at: int | None = None
    """When it expired, in Unix seconds."""
    expires_at: int | None = None
    """When requests without an answer are given up, in Unix seconds."""
    failed_at: int | None = None
    """When it failed, in Unix seconds."""
    finalizing_at: int | None = None
    """When the files of answers began to be written, in Unix seconds."""
    in_progress_at: int | None = None
    """When work on the requests began, in Unix seconds."""
    metadata: shared.Metadata | None = None
    """Up to 16 labels of your own."""
    model: str | None = None
    """The model that the requests are for."""
    output_file_id: str | None = None
    """The file with the answers."""
    request_counts: types.BatchRequestCounts | None = None
    """How many requests there are, and how they fared."""
    usage: types.BatchUsage | None = None
    """What was charged."""
