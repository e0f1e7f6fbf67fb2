"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class DecisionQuestionInputImage(BaseModel):
    image_url: str
    type: Literal["input_image"]
    detail: Literal["low", "high", "auto", "original"] | None = None
