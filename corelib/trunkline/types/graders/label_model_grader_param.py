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


class LabelModelGraderParam(TypedDict, total=False):
    """Has a model label answers, and passes some labels."""

    input: Required[Iterable[Input]]
    """The messages to the model that labels."""
    labels: Required[SequenceNotStr[str]]
    """The labels to choose from."""
    model: Required[str]
    """The model that labels."""
    name: Required[str]
    """The grader's name."""
    passing_labels: Required[SequenceNotStr[str]]
    """The labels that count as passed."""
    type: Required[Literal["label_model"]]
    """Which kind this is."""
