"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class InputTokensDetailsCacheWriteTokensDetails(BaseModel):
    """Tokens written to the prompt cache, by how long they are kept."""

    ttl_12h_tokens: int
    """Tokens that are kept for 12 hours."""
    ttl_30m_tokens: int
    """Tokens that are kept for 30 minutes."""


class InputTokensDetails(BaseModel):
    cache_write_tokens: int
    cached_tokens: int
    cache_write_tokens_details: InputTokensDetailsCacheWriteTokensDetails | None = None


class OutputTokensDetails(BaseModel):
    reasoning_tokens: int


class BetaResponseUsage(BaseModel):
    input_tokens: int
    input_tokens_details: InputTokensDetails
    output_tokens: int
    output_tokens_details: OutputTokensDetails
    total_tokens: int
