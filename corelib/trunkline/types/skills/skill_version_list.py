"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import skills


class SkillVersionList(BaseModel):
    data: list[skills.SkillVersion]
    first_id: str | None = None
    has_more: bool
    last_id: str | None = None
    object: Literal["list"]
    """Default `list`."""
