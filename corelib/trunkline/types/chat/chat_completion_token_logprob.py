"""The model `ChatCompletionTokenLogprob` and its parts."""

from __future__ import annotations

from trunkline.models import BaseModel, model


@model
class TopLogprob(BaseModel):
    """A token that the model might have written here."""

    token: str
    bytes: list[int] | None = None
    logprob: float


@model
class ChatCompletionTokenLogprob(BaseModel):
    """A token, its log probability and its likeliest rivals."""

    token: str
    bytes: list[int] | None = None
    logprob: float
    top_logprobs: list[TopLogprob]
