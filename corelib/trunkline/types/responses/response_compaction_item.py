"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseCompactionItem(BaseModel):
    """Compacted earlier part of a conversation, encrypted."""

    id: str
    """Unique ID."""
    encrypted_content: str
    """Content that only the API can decrypt; pass it back unchanged."""
    type: Literal["compaction"]
    """Type of the object."""
    created_by: str | None = None
    """ID of the creator."""
