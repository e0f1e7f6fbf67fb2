"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseCompactionItemParam(BaseModel):
    """Stands for an earlier part of the conversation, encrypted."""

    encrypted_content: str
    """Only the API can read it; send it back as it is. At most 20971520 characters."""
    type: Literal["compaction"]
    """Which kind this is."""
    id: str | None = None
    """Identifies this object."""
