"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.uploads.forms import FileTypes


class VideoVideoReferenceInputParam(TypedDict, total=False):
    id: Required[str]


Video: TypeAlias = FileTypes | VideoVideoReferenceInputParam


class VideoEditParams(TypedDict, total=False):
    prompt: Required[str]
    """At most 32000 characters."""
    video: Required[Video]
