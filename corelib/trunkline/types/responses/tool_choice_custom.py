"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ToolChoiceCustom(BaseModel):
    """Tool choice that forces the call of a custom tool."""

    name: str
    """Name of the tool."""
    type: Literal["custom"]
    """Type of the object."""
