"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import responses


class InlineSkill(BaseModel):
    """Skill whose files the request contains."""

    description: str
    """Description of the skill, for the model."""
    name: str
    """Name of the skill."""
    source: responses.InlineSkillSource
    """Files of the skill, as a ZIP archive."""
    type: Literal["inline"]
    """Type of the object."""
