"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class InlineSkillSourceParam(TypedDict, total=False):
    """Files of a skill, as a ZIP archive."""

    data: Required[str]
    """Archive data, base64 encoded. At most 70254592 characters."""
    media_type: Required[Literal["application/zip"]]
    """Media type of the archive."""
    type: Required[Literal["base64"]]
    """Type of the object."""
