"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class DecisionInputText(BaseModel):
    """Text that decisions see."""

    text: str
    """Text."""
    type: Literal["input_text"]
    """Type of the object."""
