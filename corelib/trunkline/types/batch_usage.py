"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class InputTokensDetails(BaseModel):
    """What the tokens of the requests were."""

    cached_tokens: int
    """Tokens read from the prompt cache."""


class OutputTokensDetails(BaseModel):
    """What the tokens of the answers were."""

    reasoning_tokens: int
    """Tokens of reasoning, which is not shown."""


class BatchUsage(BaseModel):
    """The tokens that a batch was charged for."""

    input_tokens: int
    """Tokens of the input."""
    input_tokens_details: InputTokensDetails
    """What the input's tokens were."""
    output_tokens: int
    """Tokens of the answers, reasoning included."""
    output_tokens_details: OutputTokensDetails
    """What the output's tokens were."""
    total_tokens: int
    """All tokens together."""
