"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class SummaryText(BaseModel):
    """Text of a summary."""

    text: str
    """Text."""
    type: Literal["summary_text"]
    """Type of the object."""
