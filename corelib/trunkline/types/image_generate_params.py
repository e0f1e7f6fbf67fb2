"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.image_model import ImageModel


class ImageGenerateParamsBase(TypedDict, total=False):
    prompt: Required[str]
    background: Literal["transparent", "opaque", "auto"] | None
    """Default `auto`."""
    model: str | ImageModel | None
    moderation: Literal["low", "auto"] | None
    """Default `auto`."""
    n: int | None
    """From 1 to 10, default `1`."""
    output_compression: int | None
    """Default `100`."""
    output_format: Literal["png", "jpeg", "webp"] | None
    """Default `png`."""
    partial_images: int | None
    quality: Literal["standard", "hd", "low", "medium", "high", "auto"] | None
    """Default `auto`."""
    response_format: Literal["url", "b64_json"] | None
    """Default `url`."""
    size: (
        str
        | Literal[
            "auto",
            "1024x1024",
            "1536x1024",
            "1024x1536",
            "256x256",
            "512x512",
            "1792x1024",
            "1024x1792",
        ]
        | None
    )
    style: Literal["vivid", "natural"] | None
    """Default `vivid`."""
    user: str


class ImageGenerateParamsNonStreaming(ImageGenerateParamsBase, total=False):
    stream: Literal[False] | None


class ImageGenerateParamsStreaming(ImageGenerateParamsBase, total=False):
    stream: Required[Literal[True]]


ImageGenerateParams: TypeAlias = ImageGenerateParamsNonStreaming | ImageGenerateParamsStreaming
