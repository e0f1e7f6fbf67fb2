"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel
from trunkline.types import graders, responses


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


class LabelModelGrader(BaseModel):
    """Has a model label answers, and passes some labels."""

    input: list[Input]
    """The messages to the model that labels."""
    labels: list[str]
    """The labels to choose from."""
    model: str
    """The model that labels."""
    name: str
    """The grader's name."""
    passing_labels: list[str]
    """The labels that count as passed."""
    type: Literal["label_model"]
    """Which kind this is."""
