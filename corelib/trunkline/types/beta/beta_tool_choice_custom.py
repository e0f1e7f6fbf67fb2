"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class BetaToolChoiceCustom(BaseModel):
    name: str
    type: Literal["custom"]
