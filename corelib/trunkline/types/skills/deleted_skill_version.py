"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class DeletedSkillVersion(BaseModel):
    id: str
    deleted: bool
    object: Literal["skill.version.deleted"]
    version: str
