"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class DecisionChoiceOption(BaseModel):
    """One of the choices of a question."""

    value: str | bool
    description: str | None = None
    """Meaning of the choice."""
