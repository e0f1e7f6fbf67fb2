"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ImageGenPartialImageEvent(BaseModel):
    """Partial image of a streamed image generation."""

    b64_json: str
    """Partial image data, base64 encoded."""
    background: Literal["transparent", "opaque", "auto"]
    """Background of the image: transparent, opaque or chosen by the model."""
    created_at: int
    """Creation time, in Unix seconds."""
    output_format: Literal["png", "webp", "jpeg"]
    """File format of the image."""
    partial_image_index: int
    """Index of the partial image, from 0."""
    quality: Literal["low", "medium", "high", "xhigh", "max", "auto"]
    """Quality of the image."""
    size: str | Literal["1024x1024", "1024x1536", "1536x1024", "auto"]
    """Size of the image: width and height in pixels."""
    type: Literal["image_generation.partial_image"]
    """Type of the object."""
