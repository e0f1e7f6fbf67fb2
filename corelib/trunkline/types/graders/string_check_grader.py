"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class StringCheckGrader(BaseModel):
    """Grader that compares the text with a reference."""

    input: str
    """Text to grade, with templates."""
    name: str
    """Name of the grader."""
    operation: Literal["eq", "ne", "like", "ilike"]
    """Comparison: equal, not equal, or containing with or without case."""
    reference: str
    """Reference text, with templates."""
    type: Literal["string_check"]
    """Type of the object."""
