"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline import types
from trunkline.models import BaseModel


class FineTuneEventsListResponse(BaseModel):
    data: list[types.FineTuneEvent]
    object: Literal["list"]
