"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseImageGenCallPartialImageEvent(BaseModel):
    """An unfinished picture."""

    item_id: str
    """The id of the item that this concerns."""
    output_index: int
    """Which item of the response's output this concerns."""
    partial_image_b64: str
    """The unfinished picture, base64 encoded."""
    partial_image_index: int
    """Which of the unfinished pictures this is, counted from 0."""
    sequence_number: int
    """The event's place in the stream."""
    type: Literal["response.image_generation_call.partial_image"]
    """Which kind this is."""
    background: str | None = None
    """Whether the picture's backdrop is transparent."""
    output_format: str | None = None
    """The kind of picture file."""
    quality: str | None = None
    """How well the picture is made."""
    size: str | None = None
    """Width and height in pixels."""
