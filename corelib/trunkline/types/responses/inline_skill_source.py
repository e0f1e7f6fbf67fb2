"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class InlineSkillSource(BaseModel):
    """Files of a skill, as a ZIP archive."""

    data: str
    """Archive data, base64 encoded. At most 70254592 characters."""
    media_type: Literal["application/zip"]
    """Media type of the archive."""
    type: Literal["base64"]
    """Type of the object."""
