"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import shared


class FileCounts(BaseModel):
    """Number of files of a vector store, by status."""

    cancelled: int
    """Number of files whose processing was cancelled."""
    completed: int
    """Number of processed files, which can be searched."""
    failed: int
    """Number of files whose processing failed."""
    in_progress: int
    """Number of files in processing."""
    total: int
    """Number of all files."""


class ExpiresAfter(BaseModel):
    """Expiration policy of a vector store."""

    anchor: Literal["last_active_at"]
    """Start of the period: the last use of the vector store."""
    days: int
    """Number of days until the vector store expires. From 1 to 365."""


class VectorStore(BaseModel):
    """Vector store, whose files can be searched semantically."""

    id: str
    """Unique ID."""
    created_at: int
    """Creation time, in Unix seconds."""
    file_counts: FileCounts
    """Number of files by status."""
    last_active_at: int | None = None
    """Time of the last use, in Unix seconds."""
    metadata: shared.Metadata | None = None
    """Up to 16 key-value pairs attached to the object."""
    name: str
    """Name of the vector store."""
    object: Literal["vector_store"]
    """Object type."""
    status: Literal["expired", "in_progress", "completed"]
    """Status of the vector store."""
    usage_bytes: int
    """Storage used, in bytes."""
    expires_after: ExpiresAfter | None = None
    """Time after its last use at which the vector store expires."""
    expires_at: int | None = None
    """Time at which it expires, in Unix seconds."""
