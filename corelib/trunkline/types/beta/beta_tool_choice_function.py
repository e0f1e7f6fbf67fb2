"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class BetaToolChoiceFunction(BaseModel):
    name: str
    type: Literal["function"]
