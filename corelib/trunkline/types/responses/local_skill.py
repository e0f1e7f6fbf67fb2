"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class LocalSkill(BaseModel):
    """A skill that lies on your machine."""

    description: str
    """What it is for."""
    name: str
    """The skill's name."""
    path: str
    """The skill's folder."""
