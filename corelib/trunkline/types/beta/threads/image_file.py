"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ImageFile(BaseModel):
    file_id: str
    detail: Literal["auto", "low", "high"] | None = None
    """Default `auto`."""
