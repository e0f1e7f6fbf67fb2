"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class HostedSkillReference(BaseModel):
    """Uploaded skill that an environment has."""

    description: str
    """Description of the skill."""
    name: str
    skill_id: str
    type: Literal["skill_reference"]
    """Type of the object."""
    version: str
