"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseFormatText(BaseModel):
    """Output format: plain text."""

    type: Literal["text"]
    """Type of the object."""
