"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline import types
from trunkline.models import BaseModel


class UsageOutputTokensDetails(BaseModel):
    """What the output's tokens were."""

    image_tokens: int
    """Tokens of pictures."""
    text_tokens: int
    """Tokens of text."""


class UsageInputTokensDetails(BaseModel):
    """What the input's tokens were."""

    image_tokens: int
    """Tokens of pictures."""
    text_tokens: int
    """Tokens of text."""


class Usage(BaseModel):
    """The tokens that the pictures were charged for."""

    input_tokens: int
    """Tokens of the input."""
    input_tokens_details: UsageInputTokensDetails
    """What the input's tokens were."""
    output_tokens: int
    """Tokens of the output."""
    total_tokens: int
    """All tokens together."""
    output_tokens_details: UsageOutputTokensDetails | None = None
    """What the output's tokens were."""


class ImagesResponse(BaseModel):
    """The pictures that were made."""

    created: int
    """When it was made, in Unix seconds."""
    background: Literal["transparent", "opaque"] | None = None
    """Whether the pictures' backdrop is transparent."""
    data: list[types.Image] | None = None
    """The pictures, as many as `n` asked for."""
    output_format: Literal["png", "webp", "jpeg"] | None = None
    """The kind of picture file."""
    quality: Literal["low", "medium", "high"] | None = None
    """How well the picture is made."""
    size: Literal["1024x1024", "1024x1536", "1536x1024"] | None = None
    """Width and height in pixels."""
    usage: Usage | None = None
    """What was charged."""
