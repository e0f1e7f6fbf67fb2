"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import responses


class LocalEnvironment(BaseModel):
    """Commands run on your machine."""

    type: Literal["local"]
    """Which kind this is."""
    skills: list[responses.LocalSkill] | None = None
    """Skills that lie on your machine."""
