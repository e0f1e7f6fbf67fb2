"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class McpListToolsFailed(BaseModel):
    event_id: str
    item_id: str
    type: Literal["mcp_list_tools.failed"]
