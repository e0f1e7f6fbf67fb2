"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict


class StaticFileChunkingStrategyParam(TypedDict, total=False):
    """How a file is cut into pieces of one size."""

    chunk_overlap_tokens: Required[int]
    """How many tokens neighbouring pieces share."""
    max_chunk_size_tokens: Required[int]
    """At most so many tokens in a piece. From 100 to 4096."""
