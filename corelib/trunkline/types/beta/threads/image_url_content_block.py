"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types.beta import threads


class ImageURLContentBlock(BaseModel):
    image_url: threads.ImageURL
    type: Literal["image_url"]
