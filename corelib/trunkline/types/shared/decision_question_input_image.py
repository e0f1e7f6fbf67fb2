"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class DecisionQuestionInputImage(BaseModel):
    """Image in the instructions of a question."""

    image_url: str
    """URL of the image, or a data URL."""
    type: Literal["input_image"]
    """Type of the object."""
    detail: Literal["low", "high", "auto", "original"] | None = None
    """Level of detail at which the model processes the image."""
