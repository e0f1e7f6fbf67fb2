"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.image_model import ImageModel
from trunkline.types.sequence_not_str import SequenceNotStr
from trunkline.uploads.forms import FileTypes


class SvgReasoning(TypedDict, total=False):
    effort: Literal["none", "minimal", "low", "medium", "high", "xhigh", "max"]


class Svg(TypedDict, total=False):
    model: str
    reasoning: SvgReasoning | None


class ImageEditParamsBase(TypedDict, total=False):
    image: Required[FileTypes | SequenceNotStr[FileTypes]]
    prompt: Required[str]
    background: Literal["transparent", "opaque", "auto"] | None
    """Default `auto`."""
    complexity: Literal["low", "medium", "high"] | None
    frame_count: int | None
    frame_duration_ms: int | None
    input_fidelity: Literal["high", "low"] | None
    markup: FileTypes
    mask: FileTypes
    model: str | ImageModel | None
    n: int | None
    """From 1 to 10, default `1`."""
    output_compression: int | None
    """Default `100`."""
    output_format: Literal["png", "webp", "jpeg", "gif", "svg"] | None
    """Default `png`."""
    partial_images: int | None
    quality: Literal["low", "medium", "high", "xhigh", "max", "auto", "standard"] | None
    """Default `auto`."""
    response_format: Literal["url", "b64_json"] | None
    safety_identifier: str | None
    size: str | Literal["256x256", "512x512", "1024x1024", "1536x1024", "1024x1536", "auto"] | None
    svg: Svg | None
    user: str


class ImageEditParamsNonStreaming(ImageEditParamsBase, total=False):
    stream: Literal[False] | None


class ImageEditParamsStreaming(ImageEditParamsBase, total=False):
    stream: Required[Literal[True]]


ImageEditParams: TypeAlias = ImageEditParamsNonStreaming | ImageEditParamsStreaming
