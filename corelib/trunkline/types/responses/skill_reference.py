"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class SkillReference(BaseModel):
    """A stored skill, by its id."""

    skill_id: str
    """The skill's id. At most 64 characters."""
    type: Literal["skill_reference"]
    """Which kind this is."""
    version: str | None = None
    """The skill's version: a number, or `latest`."""
