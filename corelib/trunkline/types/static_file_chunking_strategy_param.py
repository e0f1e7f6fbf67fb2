"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict


class StaticFileChunkingStrategyParam(TypedDict, total=False):
    """Chunk size and overlap of static chunking."""

    chunk_overlap_tokens: Required[int]
    """Number of tokens that adjacent chunks share."""
    max_chunk_size_tokens: Required[int]
    """Maximum number of tokens in a chunk. From 100 to 4096."""
