"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class CompletionTokensDetails(BaseModel):
    """What the tokens of the answer were spent on."""

    accepted_prediction_tokens: int | None = None
    """Predicted tokens that the answer used. Default `0`."""
    audio_tokens: int | None = None
    """Tokens of speech. Default `0`."""
    reasoning_tokens: int | None = None
    """Tokens of reasoning, which is not shown. Default `0`."""
    rejected_prediction_tokens: int | None = None
    """Predicted tokens that the answer did not use, charged all the same. Default `0`."""
    text_tokens: int | None = None
    """Tokens of text."""


class PromptTokensDetails(BaseModel):
    """What the tokens of the prompt were."""

    audio_tokens: int | None = None
    """Tokens of recordings. Default `0`."""
    cache_write_tokens: int | None = None
    """Tokens written to the prompt cache. Default `0`."""
    cached_tokens: int | None = None
    """Tokens read from the prompt cache. Default `0`."""
    image_tokens: int | None = None
    """Tokens of pictures."""
    text_tokens: int | None = None
    """Tokens of text."""


class CompletionUsage(BaseModel):
    """The tokens that a completion was charged for."""

    completion_tokens: int
    """Tokens of the answer, reasoning included. Default `0`."""
    prompt_tokens: int
    """Tokens of the prompt. Default `0`."""
    total_tokens: int
    """Both together. Default `0`."""
    completion_tokens_details: CompletionTokensDetails | None = None
    """What the answer's tokens were spent on."""
    prompt_tokens_details: PromptTokensDetails | None = None
    """What the prompt's tokens were."""
