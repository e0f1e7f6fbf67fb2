"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class StringCheckGrader(BaseModel):
    """Compares two texts."""

    input: str
    """The text to check, with templates."""
    name: str
    """The grader's name."""
    operation: Literal["eq", "ne", "like", "ilike"]
    """How the texts are compared: equal or not, containing, with or without case."""
    reference: str
    """What it is compared with, with templates."""
    type: Literal["string_check"]
    """Which kind this is."""
