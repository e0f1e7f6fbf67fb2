"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class BetaResponseTextConfig(BaseModel):
    format: beta.BetaResponseFormatTextConfig | None = None
    verbosity: Literal["low", "medium", "high"] | None = None
