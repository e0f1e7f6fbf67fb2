"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline import types
from trunkline.models import BaseModel


class SkillList(BaseModel):
    data: list[types.Skill]
    first_id: str | None = None
    has_more: bool
    last_id: str | None = None
    object: Literal["list"]
    """Default `list`."""
