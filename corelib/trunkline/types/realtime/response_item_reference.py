"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseItemReference(BaseModel):
    id: str
    type: Literal["item_reference"]
