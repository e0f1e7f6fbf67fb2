"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class InlineSkillSource(BaseModel):
    """A skill's files, as a ZIP archive."""

    data: str
    """The archive, base64 encoded. At most 70254592 characters."""
    media_type: Literal["application/zip"]
    """The archive's media type."""
    type: Literal["base64"]
    """Which kind this is."""
