"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict


class VideoRemixParams(TypedDict, total=False):
    prompt: Required[str]
    """At most 32000 characters."""
