"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class BetaContainerReference(BaseModel):
    container_id: str
    type: Literal["container_reference"]
