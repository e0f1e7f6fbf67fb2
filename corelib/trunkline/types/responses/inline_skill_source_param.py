"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class InlineSkillSourceParam(TypedDict, total=False):
    """A skill's files, as a ZIP archive."""

    data: Required[str]
    """The archive, base64 encoded. At most 70254592 characters."""
    media_type: Required[Literal["application/zip"]]
    """The archive's media type."""
    type: Required[Literal["base64"]]
    """Which kind this is."""
