"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class InputTokensDetails(BaseModel):
    cached_tokens: int


class OutputTokensDetails(BaseModel):
    reasoning_tokens: int


class TokenUsage(BaseModel):
    """Numbers of tokens that a turn has used."""

    input_tokens: int
    """Number of input tokens."""
    input_tokens_details: InputTokensDetails
    """Input tokens by kind."""
    output_tokens: int
    """Number of output tokens."""
    output_tokens_details: OutputTokensDetails
    """Output tokens by kind."""
    total_tokens: int
    """Total number of tokens."""
