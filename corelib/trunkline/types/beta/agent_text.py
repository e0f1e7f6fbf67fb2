"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class AgentText(BaseModel):
    format: beta.TextFormat
    verbosity: Literal["low", "medium", "high"]
