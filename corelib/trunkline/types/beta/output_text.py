"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class OutputText(BaseModel):
    """Text of an agent."""

    text: str
    """Text."""
    type: Literal["output_text"]
    """Type of the object."""
