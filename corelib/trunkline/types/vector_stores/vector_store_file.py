"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline import types
from trunkline.models import BaseModel


class LastError(BaseModel):
    """Why a file could not be taken in."""

    code: Literal["server_error", "unsupported_file", "invalid_file"]
    """The error's code, for programs."""
    message: str
    """What went wrong, in words."""


class VectorStoreFile(BaseModel):
    """A file in a vector store."""

    id: str
    """The file's id."""
    created_at: int
    """When it was made, in Unix seconds."""
    last_error: LastError | None = None
    """Why the file could not be taken in, if so."""
    object: Literal["vector_store.file"]
    """Which kind of object this is."""
    status: Literal["in_progress", "completed", "cancelled", "failed"]
    """How far it has come."""
    usage_bytes: int
    """How much room it takes, in bytes."""
    vector_store_id: str
    """The vector store's id."""
    attributes: dict[str, str | float | bool] | None = None
    """Up to 16 labels to filter searches by."""
    chunking_strategy: types.FileChunkingStrategy | None = None
    """How the file is cut into pieces."""
