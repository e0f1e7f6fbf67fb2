"""What moderation finds in a chat completion, whole or streamed."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator, model


@model
class ModerationInputModerationResultsResult(BaseModel):
    """What one moderation model says about the prompt."""

    categories: dict[str, bool]
    category_applied_input_types: dict[str, list[Literal["text", "image"]]]
    category_scores: dict[str, float]
    flagged: bool
    model: str
    type: Literal["moderation_result"]


@model
class ModerationInputModerationResults(BaseModel):
    """What moderation found in the prompt."""

    model: str
    results: list[ModerationInputModerationResultsResult]
    type: Literal["moderation_results"]


@model
class ModerationInputError(BaseModel):
    """Why the prompt was not moderated."""

    code: str
    message: str
    type: Literal["error"]


ModerationInput: TypeAlias = Annotated[
    ModerationInputModerationResults | ModerationInputError, Discriminator("type")
]


@model
class ModerationOutputModerationResultsResult(BaseModel):
    """What one moderation model says about the answer."""

    categories: dict[str, bool]
    category_applied_input_types: dict[str, list[Literal["text", "image"]]]
    category_scores: dict[str, float]
    flagged: bool
    model: str
    type: Literal["moderation_result"]


@model
class ModerationOutputModerationResults(BaseModel):
    """What moderation found in the answer."""

    model: str
    results: list[ModerationOutputModerationResultsResult]
    type: Literal["moderation_results"]


@model
class ModerationOutputError(BaseModel):
    """Why the answer was not moderated."""

    code: str
    message: str
    type: Literal["error"]


ModerationOutput: TypeAlias = Annotated[
    ModerationOutputModerationResults | ModerationOutputError, Discriminator("type")
]


@model
class Moderation(BaseModel):
    """What moderation found in the prompt and in the answer."""

    input: ModerationInput
    output: ModerationOutput
