"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseFormatText(BaseModel):
    """Asks for plain text."""

    type: Literal["text"]
    """Which kind this is."""
