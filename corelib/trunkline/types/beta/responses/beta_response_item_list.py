"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class BetaResponseItemList(BaseModel):
    data: list[beta.BetaResponseItem]
    first_id: str
    has_more: bool
    last_id: str
    object: Literal["list"]
