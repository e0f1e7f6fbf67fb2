"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class FineTuneEvent(BaseModel):
    created_at: int
    level: str
    message: str
    object: Literal["fine-tune-event"]
