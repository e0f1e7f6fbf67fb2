"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class UsageInputTokensDetails(BaseModel):
    """What the input's tokens were."""

    image_tokens: int
    """Tokens of pictures."""
    text_tokens: int
    """Tokens of text."""


class Usage(BaseModel):
    """The tokens that a picture was charged for."""

    input_tokens: int
    """Tokens of the input."""
    input_tokens_details: UsageInputTokensDetails
    """What the input's tokens were."""
    output_tokens: int
    """Tokens of the output."""
    total_tokens: int
    """All tokens together."""


class ImageGenCompletedEvent(BaseModel):
    """The finished picture of a stream."""

    b64_json: str
    """The picture, base64 encoded."""
    background: Literal["transparent", "opaque", "auto"]
    """Whether the picture's backdrop is transparent."""
    created_at: int
    """When it was made, in Unix seconds."""
    output_format: Literal["png", "webp", "jpeg"]
    """The kind of picture file."""
    quality: Literal["low", "medium", "high", "auto"]
    """How well the picture is made."""
    size: Literal["1024x1024", "1024x1536", "1536x1024", "auto"]
    """Width and height in pixels."""
    type: Literal["image_generation.completed"]
    """Which kind this is."""
    usage: Usage
    """What was charged."""
