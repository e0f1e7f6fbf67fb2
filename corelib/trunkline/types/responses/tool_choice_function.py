"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ToolChoiceFunction(BaseModel):
    """Makes the model call this function."""

    name: str
    """The function."""
    type: Literal["function"]
    """Which kind this is."""
