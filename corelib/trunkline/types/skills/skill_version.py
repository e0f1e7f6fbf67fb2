"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class SkillVersion(BaseModel):
    id: str
    created_at: int
    description: str
    name: str
    object: Literal["skill.version"]
    skill_id: str
    version: str
