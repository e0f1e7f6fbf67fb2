"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseCompactionItem(BaseModel):
    """Stands for an earlier part of the conversation, encrypted."""

    id: str
    """Identifies this object."""
    encrypted_content: str
    """Only the API can read it; send it back as it is."""
    type: Literal["compaction"]
    """Which kind this is."""
    created_by: str | None = None
    """The id of whoever made it."""
