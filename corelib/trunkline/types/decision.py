"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


class AnswerAnswerResourcePredicate(BaseModel):
    probability: float
    type: Literal["predicate"]
    name: str | None = None


class AnswerAnswerResourceChoiceProbability(BaseModel):
    probability: float
    value: str | bool


class AnswerAnswerResourceChoice(BaseModel):
    choice: str | bool
    confidence: float
    probabilities: list[AnswerAnswerResourceChoiceProbability]
    type: Literal["choice"]
    name: str | None = None


class AnswerAnswerResourceScoreProbability(BaseModel):
    label: str
    probability: float
    value: int


class AnswerAnswerResourceScore(BaseModel):
    confidence: float
    probabilities: list[AnswerAnswerResourceScoreProbability]
    score: float
    type: Literal["score"]
    name: str | None = None


class AnswerAnswerResourceRefusal(BaseModel):
    type: Literal["refusal"]
    name: str | None = None


Answer: TypeAlias = Annotated[
    AnswerAnswerResourcePredicate
    | AnswerAnswerResourceChoice
    | AnswerAnswerResourceScore
    | AnswerAnswerResourceRefusal,
    Discriminator("type"),
]


class UsageInputTokensDetails(BaseModel):
    """Input tokens by kind: images and text."""

    cache_write_tokens: int
    """Number of tokens written to the prompt cache."""
    cached_tokens: int
    """Number of tokens read from the prompt cache."""


class UsageOutputTokensDetails(BaseModel):
    """Output tokens by kind: images and text."""

    reasoning_tokens: int
    """Number of reasoning tokens, which are not part of the visible output."""


class Usage(BaseModel):
    input_tokens: int
    input_tokens_details: UsageInputTokensDetails
    output_tokens: int
    output_tokens_details: UsageOutputTokensDetails
    total_tokens: int


class Decision(BaseModel):
    """Answers to the questions about an input."""

    answers: list[Answer]
    model: str
    """Model ID."""
    usage: Usage
    """Tokens that were used."""
