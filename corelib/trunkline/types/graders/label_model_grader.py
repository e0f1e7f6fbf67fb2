"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel
from trunkline.types import graders, responses


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


class LabelModelGrader(BaseModel):
    """Grader that has a model assign one of several labels."""

    input: list[Input]
    """Messages for the grading model, with templates."""
    labels: list[str]
    """Labels to choose from."""
    model: str
    """Grading model."""
    name: str
    """Name of the grader."""
    passing_labels: list[str]
    """Labels that count as passed."""
    type: Literal["label_model"]
    """Type of the object."""
