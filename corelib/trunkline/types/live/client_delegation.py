"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ClientDelegation(BaseModel):
    type: Literal["client"]
    acknowledgement_delay_ms: int | None = None
