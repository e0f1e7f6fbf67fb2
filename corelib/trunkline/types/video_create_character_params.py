"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict

from trunkline.uploads.forms import FileTypes


class VideoCreateCharacterParams(TypedDict, total=False):
    name: Required[str]
    """At most 80 characters."""
    video: Required[FileTypes]
