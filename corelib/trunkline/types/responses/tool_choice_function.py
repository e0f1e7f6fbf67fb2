"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ToolChoiceFunction(BaseModel):
    """Tool choice that forces the call of a function."""

    name: str
    """Name of the function."""
    type: Literal["function"]
    """Type of the object."""
