"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class SkillReference(BaseModel):
    """Reference to a stored skill."""

    skill_id: str
    """ID of the skill. At most 64 characters."""
    type: Literal["skill_reference"]
    """Type of the object."""
    version: str | None = None
    """Version of the skill: a number, or `latest`."""
