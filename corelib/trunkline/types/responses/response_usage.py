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
    """Input tokens of a response by kind."""

    cache_write_tokens: int
    """Number of tokens written to the prompt cache."""
    cached_tokens: int
    """Number of tokens read from the prompt cache."""
    cache_write_tokens_details: InputTokensDetailsCacheWriteTokensDetails | None = None
    """Tokens written to the prompt cache, by how long they are kept."""


class OutputTokensDetails(BaseModel):
    """Output tokens of a response by kind."""

    reasoning_tokens: int
    """Number of reasoning tokens, which are not part of the visible output."""


class ResponseUsage(BaseModel):
    """Token usage of a response."""

    input_tokens: int
    """Number of input tokens."""
    input_tokens_details: InputTokensDetails
    """Input tokens by kind."""
    output_tokens: int
    """Number of output tokens, including reasoning tokens."""
    output_tokens_details: OutputTokensDetails
    """Output tokens by kind."""
    total_tokens: int
    """Total number of tokens."""
