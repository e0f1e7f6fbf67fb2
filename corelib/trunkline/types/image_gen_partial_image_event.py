"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ImageGenPartialImageEvent(BaseModel):
    """An unfinished picture of a stream."""

    b64_json: str
    """The unfinished picture, base64 encoded."""
    background: Literal["transparent", "opaque", "auto"]
    """Whether the picture's backdrop is transparent."""
    created_at: int
    """When it was made, in Unix seconds."""
    output_format: Literal["png", "webp", "jpeg"]
    """The kind of picture file."""
    partial_image_index: int
    """Which of the unfinished pictures this is, counted from 0."""
    quality: Literal["low", "medium", "high", "auto"]
    """How well the picture is made."""
    size: Literal["1024x1024", "1024x1536", "1536x1024", "auto"]
    """Width and height in pixels."""
    type: Literal["image_generation.partial_image"]
    """Which kind this is."""
