"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class BetaInlineSkillSource(BaseModel):
    data: str
    """At most 70254592 characters."""
    media_type: Literal["application/zip"]
    type: Literal["base64"]
