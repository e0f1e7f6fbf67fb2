"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import TypedDict


class ImageInputReferenceParam(TypedDict, total=False):
    file_id: str
    image_url: str
    """At most 20971520 characters."""
