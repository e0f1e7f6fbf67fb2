"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import responses


class LocalEnvironment(BaseModel):
    """Local environment: your application runs the commands."""

    type: Literal["local"]
    """Type of the object."""
    skills: list[responses.LocalSkill] | None = None
    """Skills on your machine."""
