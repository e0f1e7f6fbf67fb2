"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class DecisionQuestionInputImage(TypedDict, total=False):
    """Image in the instructions of a question."""

    image_url: Required[str]
    """URL of the image, or a data URL."""
    type: Required[Literal["input_image"]]
    """Type of the object."""
    detail: Literal["low", "high", "auto", "original"] | None
    """Level of detail at which the model processes the image."""
