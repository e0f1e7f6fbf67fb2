"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class CompletionTokensDetails(BaseModel):
    """Completion tokens by kind."""

    accepted_prediction_tokens: int | None = None
    """Number of predicted tokens that occur in the completion. Default `0`."""
    audio_tokens: int | None = None
    """Number of audio output tokens. Default `0`."""
    reasoning_tokens: int | None = None
    """Number of reasoning tokens, which are not part of the visible output. Default `0`."""
    rejected_prediction_tokens: int | None = None
    """Number of predicted tokens that do not occur in the completion, but are billed. Default `0`."""
    text_tokens: int | None = None
    """Number of text tokens."""


class PromptTokensDetails(BaseModel):
    """Prompt tokens by kind."""

    audio_tokens: int | None = None
    """Number of audio input tokens. Default `0`."""
    cache_write_tokens: int | None = None
    """Number of tokens written to the prompt cache. Default `0`."""
    cached_tokens: int | None = None
    """Number of tokens read from the prompt cache. Default `0`."""
    image_tokens: int | None = None
    """Number of image tokens."""
    text_tokens: int | None = None
    """Number of text tokens."""


class CompletionUsage(BaseModel):
    """Token usage of a completion."""

    completion_tokens: int
    """Number of completion tokens, including reasoning tokens. Default `0`."""
    prompt_tokens: int
    """Number of prompt tokens. Default `0`."""
    total_tokens: int
    """Number of prompt and completion tokens together. Default `0`."""
    completion_tokens_details: CompletionTokensDetails | None = None
    """Completion tokens by kind."""
    prompt_tokens_details: PromptTokensDetails | None = None
    """Prompt tokens by kind."""
