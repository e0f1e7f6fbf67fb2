"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel
from trunkline.types import graders, responses, shared


class SamplingParams(BaseModel):
    """How a grading model writes."""

    max_completions_tokens: int | None = None
    """At most so many tokens for the grader's answer. At least 1."""
    reasoning_effort: shared.ReasoningEffort | None = None
    """How much the model thinks before it answers."""
    seed: int | None = None
    """Makes repeated grading alike, as far as the model can."""
    temperature: float | None = None
    """How freely tokens are chosen: the higher, the wilder."""
    top_p: float | None = None
    """Only the likeliest tokens of this total probability are chosen from. Default `1`."""


class InputContentOutputText(BaseModel):
    """A text that a model wrote."""

    text: str
    """The text."""
    type: Literal["output_text"]
    """Which kind this is."""


class InputContentInputImage(BaseModel):
    """A picture for the grader."""

    image_url: str
    """Where the picture is: a web address, or a data URL."""
    type: Literal["input_image"]
    """Which kind this is."""
    detail: str | None = None
    """How closely the model looks at it."""


InputContent: TypeAlias = (
    str
    | responses.ResponseInputText
    | InputContentOutputText
    | InputContentInputImage
    | responses.ResponseInputAudio
    | graders.GraderInputs
)


class Input(BaseModel):
    """A message to the model that grades."""

    content: InputContent
    """The message's text or parts, with templates."""
    role: Literal["user", "assistant", "system", "developer"]
    """Whose message it is."""
    type: Literal["message"] | None = None
    """Which kind this is."""


class ScoreModelGrader(BaseModel):
    """Has a model give answers a score."""

    input: list[Input]
    """The messages to the model that scores."""
    model: str
    """The model that scores."""
    name: str
    """The grader's name."""
    type: Literal["score_model"]
    """Which kind this is."""
    range: list[float] | None = None
    """The lowest and the highest score."""
    sampling_params: SamplingParams | None = None
    """How the model that scores writes."""
