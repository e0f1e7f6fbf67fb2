"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseCompactionItemParam(BaseModel):
    """Compacted earlier part of a conversation, encrypted."""

    encrypted_content: str
    """Content that only the API can decrypt; pass it back unchanged. At most 20971520 characters."""
    type: Literal["compaction"]
    """Type of the object."""
    id: str | None = None
    """Unique ID."""
