"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class StaticFileChunkingStrategy(BaseModel):
    """Chunk size and overlap of static chunking."""

    chunk_overlap_tokens: int
    """Number of tokens that adjacent chunks share."""
    max_chunk_size_tokens: int
    """Maximum number of tokens in a chunk. From 100 to 4096."""
