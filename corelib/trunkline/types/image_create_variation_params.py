"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.image_model import ImageModel
from trunkline.uploads.forms import FileTypes


class ImageCreateVariationParams(TypedDict, total=False):
    image: Required[FileTypes]
    model: str | ImageModel | None
    n: int | None
    """From 1 to 10, default `1`."""
    response_format: Literal["url", "b64_json"] | None
    """Default `url`."""
    size: Literal["256x256", "512x512", "1024x1024"] | None
    """Default `1024x1024`."""
    user: str
