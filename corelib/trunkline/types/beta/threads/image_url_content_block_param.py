"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.beta.threads.image_url_param import ImageURLParam


class ImageURLContentBlockParam(TypedDict, total=False):
    image_url: Required[ImageURLParam]
    type: Required[Literal["image_url"]]
