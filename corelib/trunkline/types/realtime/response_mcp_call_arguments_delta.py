"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseMcpCallArgumentsDelta(BaseModel):
    delta: str
    event_id: str
    item_id: str
    output_index: int
    response_id: str
    type: Literal["response.mcp_call_arguments.delta"]
    obfuscation: str | None = None
