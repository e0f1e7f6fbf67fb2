"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class OutputText(BaseModel):
    text: str
    type: Literal["output_text"]
