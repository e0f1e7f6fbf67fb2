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
    """Sampling parameters of a grading model."""

    max_completions_tokens: int | None
    """Maximum number of tokens of the grader's output. At least 1."""
    reasoning_effort: ReasoningEffort | None
    """How much the model reasons before it answers."""
    seed: int | None
    """Seed for sampling."""
    temperature: float | None
    """Sampling temperature: higher values make the output more varied."""
    top_p: float | None
    """Nucleus sampling: sample only from the top tokens with this total probability. Default `1`."""


class InputContentOutputText(TypedDict, total=False):
    """Model output for a grader."""

    text: Required[str]
    """Output text of the model."""
    type: Required[Literal["output_text"]]
    """Type of the object."""


class InputContentInputImage(TypedDict, total=False):
    """Image input for a grader."""

    image_url: Required[str]
    """URL of the image, or a data URL."""
    type: Required[Literal["input_image"]]
    """Type of the object."""
    detail: str
    """Level of detail at which the model processes the image."""


InputContent: TypeAlias = (
    str
    | ResponseInputTextParam
    | InputContentOutputText
    | InputContentInputImage
    | ResponseInputAudioParam
    | GraderInputsParam
)


class Input(TypedDict, total=False):
    """Message for the grading model."""

    content: Required[InputContent]
    """Text or content parts of the message, with templates."""
    role: Required[Literal["user", "assistant", "system", "developer"]]
    """Role of the message author."""
    type: Literal["message"]
    """Type of the object."""


class ScoreModelGraderParam(TypedDict, total=False):
    """Grader that has a model assign a score."""

    input: Required[Iterable[Input]]
    """Messages for the grading model, with templates."""
    model: Required[str]
    """Grading model."""
    name: Required[str]
    """Name of the grader."""
    type: Required[Literal["score_model"]]
    """Type of the object."""
    range: Iterable[float]
    """Lowest and highest score."""
    sampling_params: SamplingParams
    """Sampling parameters of the grading model."""
