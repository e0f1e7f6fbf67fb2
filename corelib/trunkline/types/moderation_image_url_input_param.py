"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ImageURL(TypedDict, total=False):
    url: Required[str]


class ModerationImageURLInputParam(TypedDict, total=False):
    image_url: Required[ImageURL]
    type: Required[Literal["image_url"]]
