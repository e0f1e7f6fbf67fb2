"""The model `CompletionUsage` and its parts."""

from __future__ import annotations

from trunkline.models import BaseModel, model


@model
class CompletionTokensDetails(BaseModel):
    """What the tokens of the answer were spent on."""

    accepted_prediction_tokens: int | None = None
    """Predicted tokens that the answer used."""
    audio_tokens: int | None = None
    """Tokens of speech."""
    reasoning_tokens: int | None = None
    """Tokens of reasoning, which is not shown."""
    rejected_prediction_tokens: int | None = None
    """Predicted tokens that the answer did not use, charged all the same."""
    text_tokens: int | None = None
    """Tokens of text."""


@model
class PromptTokensDetails(BaseModel):
    """What the tokens of the prompt were."""

    audio_tokens: int | None = None
    """Tokens of recordings."""
    cache_write_tokens: int | None = None
    """Tokens written to the prompt cache."""
    cached_tokens: int | None = None
    """Tokens read from the prompt cache."""
    image_tokens: int | None = None
    """Tokens of pictures."""
    text_tokens: int | None = None
    """Tokens of text."""


@model
class CompletionUsage(BaseModel):
    """The tokens that a completion was charged for."""

    completion_tokens: int
    """Tokens of the answer, reasoning included."""
    prompt_tokens: int
    """Tokens of the prompt."""
    total_tokens: int
    """Both together."""
    completion_tokens_details: CompletionTokensDetails | None = None
    """What the answer's tokens were spent on."""
    prompt_tokens_details: PromptTokensDetails | None = None
    """What the prompt's tokens were."""
