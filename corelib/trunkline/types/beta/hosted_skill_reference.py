"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class HostedSkillReference(BaseModel):
    description: str
    name: str
    skill_id: str
    type: Literal["skill_reference"]
    version: str
