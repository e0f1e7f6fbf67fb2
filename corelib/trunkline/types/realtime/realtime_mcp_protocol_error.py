"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class RealtimeMcpProtocolError(BaseModel):
    code: int
    message: str
    type: Literal["protocol_error"]
