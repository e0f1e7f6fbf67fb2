"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import responses


class InlineSkill(BaseModel):
    """A skill that the request carries."""

    description: str
    """What it is for."""
    name: str
    """The skill's name."""
    source: responses.InlineSkillSource
    """The skill's files, as a ZIP archive."""
    type: Literal["inline"]
    """Which kind this is."""
