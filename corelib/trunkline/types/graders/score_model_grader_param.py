"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.graders.grader_inputs_param import GraderInputsParam
from trunkline.types.responses.response_input_audio_param import ResponseInputAudioParam
from trunkline.types.responses.response_input_text_param import ResponseInputTextParam
from trunkline.types.shared_params.reasoning_effort import ReasoningEffort


class SamplingParams(TypedDict, total=False):
    """How a grading model writes."""

    max_completions_tokens: int | None
    """At most so many tokens for the grader's answer. At least 1."""
    reasoning_effort: ReasoningEffort | None
    """How much the model thinks before it answers."""
    seed: int | None
    """Makes repeated grading alike, as far as the model can."""
    temperature: float | None
    """How freely tokens are chosen: the higher, the wilder."""
    top_p: float | None
    """Only the likeliest tokens of this total probability are chosen from. Default `1`."""


class InputContentOutputText(TypedDict, total=False):
    """A text that a model wrote."""

    text: Required[str]
    """The text."""
    type: Required[Literal["output_text"]]
    """Which kind this is."""


class InputContentInputImage(TypedDict, total=False):
    """A picture for the grader."""

    image_url: Required[str]
    """Where the picture is: a web address, or a data URL."""
    type: Required[Literal["input_image"]]
    """Which kind this is."""
    detail: str
    """How closely the model looks at it."""


InputContent: TypeAlias = (
    str
    | ResponseInputTextParam
    | InputContentOutputText
    | InputContentInputImage
    | ResponseInputAudioParam
    | GraderInputsParam
)


class Input(TypedDict, total=False):
    """A message to the model that grades."""

    content: Required[InputContent]
    """The message's text or parts, with templates."""
    role: Required[Literal["user", "assistant", "system", "developer"]]
    """Whose message it is."""
    type: Literal["message"]
    """Which kind this is."""


class ScoreModelGraderParam(TypedDict, total=False):
    """Has a model give answers a score."""

    input: Required[Iterable[Input]]
    """The messages to the model that scores."""
    model: Required[str]
    """The model that scores."""
    name: Required[str]
    """The grader's name."""
    type: Required[Literal["score_model"]]
    """Which kind this is."""
    range: Iterable[float]
    """The lowest and the highest score."""
    sampling_params: SamplingParams
    """How the model that scores writes."""
