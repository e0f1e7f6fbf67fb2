"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import responses


class Image(BaseModel):
    """Settings of images in the input."""

    context_compression: Literal["enabled", "disabled"]
    """Whether images in the context are compressed."""


class CompactedResponse(BaseModel):
    """Compacted conversation, to use as input of later requests."""

    id: str
    """Unique ID."""
    created_at: int
    """Creation time, in Unix seconds."""
    object: Literal["response.compaction"]
    """Object type."""
    output: list[responses.ResponseOutputItem]
    """Items of the compacted conversation; pass them back unchanged."""
    usage: responses.ResponseUsage
    """Billed usage."""
    image: Image | None = None
    """Settings of images in the input."""
