"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Tool(BaseModel):
    input_schema: object
    name: str
    annotations: object | None = None
    description: str | None = None


class RealtimeMcpListTools(BaseModel):
    server_label: str
    tools: list[Tool]
    type: Literal["mcp_list_tools"]
    id: str | None = None
