"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class InputTokensDetails(BaseModel):
    """What the input's tokens were."""

    cache_write_tokens: int
    """Tokens written to the prompt cache."""
    cached_tokens: int
    """Tokens read from the prompt cache."""


class OutputTokensDetails(BaseModel):
    """What the output's tokens were."""

    reasoning_tokens: int
    """Tokens of reasoning, which is not shown."""


class ResponseUsage(BaseModel):
    """The tokens that a response was charged for."""

    input_tokens: int
    """Tokens of the input."""
    input_tokens_details: InputTokensDetails
    """What the input's tokens were."""
    output_tokens: int
    """Tokens of the output, reasoning included."""
    output_tokens_details: OutputTokensDetails
    """What the output's tokens were."""
    total_tokens: int
    """All tokens together."""
