"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseMcpCallInProgressEvent(BaseModel):
    """The model begins an MCP call."""

    item_id: str
    """The id of the item that this concerns."""
    output_index: int
    """Which item of the response's output this concerns."""
    sequence_number: int
    """The event's place in the stream."""
    type: Literal["response.mcp_call.in_progress"]
    """Which kind this is."""
