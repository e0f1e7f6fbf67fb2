"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import shared


class FileCounts(BaseModel):
    """How far the files of a vector store have come."""

    cancelled: int
    """Files whose taking in was cancelled."""
    completed: int
    """Files that can be searched."""
    failed: int
    """Files that could not be taken in."""
    in_progress: int
    """Files that are being taken in."""
    total: int
    """All files."""


class ExpiresAfter(BaseModel):
    """How long a vector store is kept."""

    anchor: Literal["last_active_at"]
    """What the days are counted from: its last use."""
    days: int
    """After how many days it is deleted. From 1 to 365."""


class VectorStore(BaseModel):
    """Files that can be searched by meaning."""

    id: str
    """Identifies this object."""
    created_at: int
    """When it was made, in Unix seconds."""
    file_counts: FileCounts
    """How many files it has, and how far they have come."""
    last_active_at: int | None = None
    """When it was last used, in Unix seconds."""
    metadata: shared.Metadata | None = None
    """Up to 16 labels of your own."""
    name: str
    """A name for people."""
    object: Literal["vector_store"]
    """Which kind of object this is."""
    status: Literal["expired", "in_progress", "completed"]
    """How far it has come."""
    usage_bytes: int
    """How much room it takes, in bytes."""
    expires_after: ExpiresAfter | None = None
    """How long it is kept without being used."""
    expires_at: int | None = None
    """When it expires, in Unix seconds."""
