"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class VectorStoreDeleted(BaseModel):
    """The receipt for a deleted vector store."""

    id: str
    """The deleted vector store."""
    deleted: bool
    """Whether it is gone."""
    object: Literal["vector_store.deleted"]
    """Which kind of object this is."""
