"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseMcpCallArgumentsDeltaEvent(BaseModel):
    """The next piece of an MCP call's arguments."""

    delta: str
    """The next piece of the arguments' JSON text."""
    item_id: str
    """The id of the item that this concerns."""
    output_index: int
    """Which item of the response's output this concerns."""
    sequence_number: int
    """The event's place in the stream."""
    type: Literal["response.mcp_call_arguments.delta"]
    """Which kind this is."""
