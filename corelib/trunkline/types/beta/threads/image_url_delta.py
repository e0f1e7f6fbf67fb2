"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ImageURLDelta(BaseModel):
    detail: Literal["auto", "low", "high"] | None = None
    """Default `auto`."""
    url: str | None = None
