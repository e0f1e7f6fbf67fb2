"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class BetaSkillReference(BaseModel):
    skill_id: str
    """At most 64 characters."""
    type: Literal["skill_reference"]
    version: str | None = None
