"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel
from trunkline.types import realtime

Error: TypeAlias = (
    realtime.RealtimeMcpProtocolError
    | realtime.RealtimeMcpToolExecutionError
    | realtime.RealtimeMcphttpError
)


class RealtimeMcpToolCall(BaseModel):
    id: str
    arguments: str
    name: str
    server_label: str
    type: Literal["mcp_call"]
    approval_request_id: str | None = None
    error: Error | None = None
    output: str | None = None
