"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseImageGenCallPartialImageEvent(BaseModel):
    """Partial image of an image generation call."""

    item_id: str
    """ID of the output item."""
    output_index: int
    """Index of the item in the output."""
    partial_image_b64: str
    """Partial image data, base64 encoded."""
    partial_image_index: int
    """Index of the partial image, from 0."""
    sequence_number: int
    """Sequence number of the event in the stream."""
    type: Literal["response.image_generation_call.partial_image"]
    """Type of the object."""
    background: str | None = None
    """Background of the image: transparent, opaque or chosen by the model."""
    output_format: str | None = None
    """File format of the image."""
    quality: str | None = None
    """Quality of the image."""
    size: str | None = None
    """Size of the image: width and height in pixels."""
