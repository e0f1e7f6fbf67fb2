"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ToolChoiceCustom(BaseModel):
    """Makes the model call this custom tool."""

    name: str
    """The tool."""
    type: Literal["custom"]
    """Which kind this is."""
