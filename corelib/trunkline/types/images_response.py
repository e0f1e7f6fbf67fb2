"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline import types
from trunkline.models import BaseModel


class UsageOutputTokensDetails(BaseModel):
    """Output tokens by kind: images and text."""

    image_tokens: int
    """Number of image tokens."""
    text_tokens: int
    """Number of text tokens."""


class UsageInputTokensDetails(BaseModel):
    """Input tokens by kind: images and text."""

    image_tokens: int
    """Number of image tokens."""
    text_tokens: int
    """Number of text tokens."""


class Usage(BaseModel):
    """Token usage of the request."""

    input_tokens: int
    """Number of input tokens."""
    input_tokens_details: UsageInputTokensDetails
    """Input tokens by kind."""
    output_tokens: int
    """Number of output tokens."""
    total_tokens: int
    """Total number of tokens."""
    output_tokens_details: UsageOutputTokensDetails | None = None
    """Output tokens by kind."""


class SvgUsage(BaseModel):
    """Usage of writing the SVG."""

    input_tokens: int
    """Number of input tokens."""
    model: str
    """Model ID."""
    output_tokens: int
    """Number of output tokens."""
    reasoning_tokens: int
    """Number of reasoning tokens, which are not part of the visible output."""
    total_tokens: int
    """Total number of tokens."""


class ImagesResponse(BaseModel):
    """Generated or edited images."""

    created: int
    """Creation time, in Unix seconds."""
    background: Literal["transparent", "opaque"] | None = None
    """Background of the images: transparent or opaque."""
    data: list[types.Image] | None = None
    """Images, as many as `n` in the request."""
    output_format: Literal["png", "webp", "jpeg", "gif", "svg"] | None = None
    """File format of the image."""
    quality: Literal["low", "medium", "high", "xhigh", "max"] | None = None
    """Quality of the image."""
    safety_identifier: str | None = None
    """Identifier of the end user, for the safety system."""
    size: str | Literal["1024x1024", "1024x1536", "1536x1024"] | None = None
    """Size of the image: width and height in pixels."""
    svg_usage: SvgUsage | None = None
    """Usage of writing the SVG."""
    usage: Usage | None = None
    """Billed usage."""
