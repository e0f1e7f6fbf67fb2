"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseMcpCallArgumentsDoneEvent(BaseModel):
    """Sent when the arguments of an MCP tool call are complete."""

    arguments: str
    """Arguments as JSON text, which may be invalid."""
    item_id: str
    """ID of the output item."""
    output_index: int
    """Index of the item in the output."""
    sequence_number: int
    """Sequence number of the event in the stream."""
    type: Literal["response.mcp_call_arguments.done"]
    """Type of the object."""
