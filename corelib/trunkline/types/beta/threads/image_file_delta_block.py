"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types.beta import threads


class ImageFileDeltaBlock(BaseModel):
    index: int
    type: Literal["image_file"]
    image_file: threads.ImageFileDelta | None = None
