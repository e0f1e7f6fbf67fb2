"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel
from trunkline.types import responses


class GraderInputItemOutputText(BaseModel):
    """A text that a model wrote."""

    text: str
    """The text."""
    type: Literal["output_text"]
    """Which kind this is."""


class GraderInputItemInputImage(BaseModel):
    """A picture for the grader."""

    image_url: str
    """Where the picture is: a web address, or a data URL."""
    type: Literal["input_image"]
    """Which kind this is."""
    detail: str | None = None
    """How closely the model looks at it."""


GraderInputItem: TypeAlias = (
    str
    | responses.ResponseInputText
    | GraderInputItemOutputText
    | GraderInputItemInputImage
    | responses.ResponseInputAudio
)


GraderInputs: TypeAlias = list[GraderInputItem]
