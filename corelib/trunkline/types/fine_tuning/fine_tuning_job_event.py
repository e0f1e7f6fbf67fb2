"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

import builtins
from typing import Literal

from trunkline.models import BaseModel


class FineTuningJobEvent(BaseModel):
    id: str
    created_at: int
    level: Literal["info", "warn", "error"]
    message: str
    object: Literal["fine_tuning.job.event"]
    data: builtins.object | None = None
    type: Literal["message", "metrics"] | None = None
