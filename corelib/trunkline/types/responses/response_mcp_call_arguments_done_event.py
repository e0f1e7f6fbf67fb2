"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseMcpCallArgumentsDoneEvent(BaseModel):
    """The arguments of an MCP call are written."""

    arguments: str
    """The arguments as JSON text, possibly invalid."""
    item_id: str
    """The id of the item that this concerns."""
    output_index: int
    """Which item of the response's output this concerns."""
    sequence_number: int
    """The event's place in the stream."""
    type: Literal["response.mcp_call_arguments.done"]
    """Which kind this is."""
