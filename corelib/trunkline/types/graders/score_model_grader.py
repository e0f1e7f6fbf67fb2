"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel
from trunkline.types import graders, responses, shared


class SamplingParams(BaseModel):
    """Sampling parameters of a grading model."""

    max_completions_tokens: int | None = None
    """Maximum number of tokens of the grader's output. At least 1."""
    reasoning_effort: shared.ReasoningEffort | None = None
    """How much the model reasons before it answers."""
    seed: int | None = None
    """Seed for sampling."""
    temperature: float | None = None
    """Sampling temperature: higher values make the output more varied."""
    top_p: float | None = None
    """Nucleus sampling: sample only from the top tokens with this total probability. Default `1`."""


class InputContentOutputText(BaseModel):
    """Model output for a grader."""

    text: str
    """Output text of the model."""
    type: Literal["output_text"]
    """Type of the object."""


class InputContentInputImage(BaseModel):
    """Image input for a grader."""

    image_url: str
    """URL of the image, or a data URL."""
    type: Literal["input_image"]
    """Type of the object."""
    detail: str | None = None
    """Level of detail at which the model processes the image."""


InputContent: TypeAlias = (
    str
    | responses.ResponseInputText
    | InputContentOutputText
    | InputContentInputImage
    | responses.ResponseInputAudio
    | graders.GraderInputs
)


class Input(BaseModel):
    """Message for the grading model."""

    content: InputContent
    """Text or content parts of the message, with templates."""
    role: Literal["user", "assistant", "system", "developer"]
    """Role of the message author."""
    type: Literal["message"] | None = None
    """Type of the object."""


class ScoreModelGrader(BaseModel):
    """Grader that has a model assign a score."""

    input: list[Input]
    """Messages for the grading model, with templates."""
    model: str
    """Grading model."""
    name: str
    """Name of the grader."""
    type: Literal["score_model"]
    """Type of the object."""
    range: list[float] | None = None
    """Lowest and highest score."""
    sampling_params: SamplingParams | None = None
    """Sampling parameters of the grading model."""
