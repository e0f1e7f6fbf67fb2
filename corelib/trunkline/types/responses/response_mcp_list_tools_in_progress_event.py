"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseMcpListToolsInProgressEvent(BaseModel):
    """Sent when listing the tools of an MCP server starts."""

    item_id: str
    """ID of the output item."""
    output_index: int
    """Index of the item in the output."""
    sequence_number: int
    """Sequence number of the event in the stream."""
    type: Literal["response.mcp_list_tools.in_progress"]
    """Type of the object."""
