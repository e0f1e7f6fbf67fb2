"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseMcpCallFailed(BaseModel):
    event_id: str
    item_id: str
    output_index: int
    type: Literal["response.mcp_call.failed"]
