"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class McpListToolsInProgress(BaseModel):
    event_id: str
    item_id: str
    type: Literal["mcp_list_tools.in_progress"]
