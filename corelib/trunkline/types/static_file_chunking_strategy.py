"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class StaticFileChunkingStrategy(BaseModel):
    """How a file is cut into pieces of one size."""

    chunk_overlap_tokens: int
    """How many tokens neighbouring pieces share."""
    max_chunk_size_tokens: int
    """At most so many tokens in a piece. From 100 to 4096."""
