"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline import types
from trunkline.models import BaseModel


class LastError(BaseModel):
    """Error of the processing of a file."""

    code: Literal["server_error", "unsupported_file", "invalid_file"]
    """Error code."""
    message: str
    """Error message."""


class VectorStoreFile(BaseModel):
    """File in a vector store."""

    id: str
    """ID of the file."""
    created_at: int
    """Creation time, in Unix seconds."""
    last_error: LastError | None = None
    """Error of the processing, if it failed."""
    object: Literal["vector_store.file"]
    """Object type."""
    status: Literal["in_progress", "completed", "cancelled", "failed"]
    """Processing status of the file."""
    usage_bytes: int
    """Storage used, in bytes."""
    vector_store_id: str
    """ID of the vector store."""
    attributes: dict[str, str | float | bool] | None = None
    """Up to 16 key-value pairs, which searches can filter by."""
    chunking_strategy: types.FileChunkingStrategy | None = None
    """How the file is split into chunks."""
