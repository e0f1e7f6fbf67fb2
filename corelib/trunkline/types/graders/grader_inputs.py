"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel
from trunkline.types import responses


class GraderInputItemOutputText(BaseModel):
    """Model output for a grader."""

    text: str
    """Output text of the model."""
    type: Literal["output_text"]
    """Type of the object."""


class GraderInputItemInputImage(BaseModel):
    """Image input for a grader."""

    image_url: str
    """URL of the image, or a data URL."""
    type: Literal["input_image"]
    """Type of the object."""
    detail: str | None = None
    """Level of detail at which the model processes the image."""


GraderInputItem: TypeAlias = (
    str
    | responses.ResponseInputText
    | GraderInputItemOutputText
    | GraderInputItemInputImage
    | responses.ResponseInputAudio
)


GraderInputs: TypeAlias = list[GraderInputItem]
