"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class LocalSkill(BaseModel):
    """Skill on your machine."""

    description: str
    """Description of the skill, for the model."""
    name: str
    """Name of the skill."""
    path: str
    """Path of the skill's folder."""
