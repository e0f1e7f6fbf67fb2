"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class UsageInputTokensDetails(BaseModel):
    """Input tokens by kind: images and text."""

    image_tokens: int
    """Number of image tokens."""
    text_tokens: int
    """Number of text tokens."""


class Usage(BaseModel):
    """Token usage of an image generation."""

    input_tokens: int
    """Number of input tokens."""
    input_tokens_details: UsageInputTokensDetails
    """Input tokens by kind."""
    output_tokens: int
    """Number of output tokens."""
    total_tokens: int
    """Total number of tokens."""


class ImageGenCompletedEvent(BaseModel):
    """Sent when a streamed image generation is complete."""

    b64_json: str
    """Image data, base64 encoded."""
    background: Literal["transparent", "opaque", "auto"]
    """Background of the image: transparent, opaque or chosen by the model."""
    created_at: int
    """Creation time, in Unix seconds."""
    output_format: Literal["png", "webp", "jpeg"]
    """File format of the image."""
    quality: Literal["low", "medium", "high", "xhigh", "max", "auto"]
    """Quality of the image."""
    size: str | Literal["1024x1024", "1024x1536", "1536x1024", "auto"]
    """Size of the image: width and height in pixels."""
    type: Literal["image_generation.completed"]
    """Type of the object."""
    usage: Usage
    """Billed usage."""
    safety_identifier: str | None = None
    """Identifier of the end user, for the safety system."""
