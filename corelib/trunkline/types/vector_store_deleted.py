"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class VectorStoreDeleted(BaseModel):
    """Confirmation that a vector store was deleted."""

    id: str
    """ID of the deleted vector store."""
    deleted: bool
    """Whether the object was deleted."""
    object: Literal["vector_store.deleted"]
    """Object type."""
