"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class BetaInlineSkill(BaseModel):
    description: str
    name: str
    source: beta.BetaInlineSkillSource
    type: Literal["inline"]
