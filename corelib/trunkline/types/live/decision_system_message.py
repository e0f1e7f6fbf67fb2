"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import live


class DecisionSystemMessage(BaseModel):
    content: str | list[live.DecisionInputText]
    role: Literal["system"]
    id: str | None = None
    type: Literal["message"] | None = None
