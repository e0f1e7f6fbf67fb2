"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.graders.grader_inputs_param import GraderInputsParam
from trunkline.types.responses.response_input_audio_param import ResponseInputAudioParam
from trunkline.types.responses.response_input_text_param import ResponseInputTextParam
from trunkline.types.sequence_not_str import SequenceNotStr


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


class LabelModelGraderParam(TypedDict, total=False):
    """Grader that has a model assign one of several labels."""

    input: Required[Iterable[Input]]
    """Messages for the grading model, with templates."""
    labels: Required[SequenceNotStr[str]]
    """Labels to choose from."""
    model: Required[str]
    """Grading model."""
    name: Required[str]
    """Name of the grader."""
    passing_labels: Required[SequenceNotStr[str]]
    """Labels that count as passed."""
    type: Required[Literal["label_model"]]
    """Type of the object."""
