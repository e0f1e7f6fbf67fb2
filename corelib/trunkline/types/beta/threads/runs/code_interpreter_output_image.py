"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Image(BaseModel):
    file_id: str | None = None


class CodeInterpreterOutputImage(BaseModel):
    index: int
    type: Literal["image"]
    image: Image | None = None
