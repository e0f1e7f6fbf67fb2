"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


class FunctionCallOutput(BaseModel):
    call_id: str
    name: str
    type: Literal["function_call_output"]


class CustomToolCallOutput(BaseModel):
    call_id: str
    type: Literal["custom_tool_call_output"]


class ComputerCallOutput(BaseModel):
    call_id: str
    type: Literal["computer_call_output"]


class ShellCallOutput(BaseModel):
    call_id: str
    type: Literal["shell_call_output"]


class ApplyPatchCallOutput(BaseModel):
    call_id: str
    type: Literal["apply_patch_call_output"]


class ToolSearchOutput(BaseModel):
    call_id: str
    execution: Literal["client"]
    type: Literal["tool_search_output"]


class McpApprovalResponse(BaseModel):
    """Answer to the request to approve an MCP tool call."""

    approval_request_id: str
    """ID of the approval request."""
    type: Literal["mcp_approval_response"]
    """Type of the object."""


ResponseSteerRequiredInput: TypeAlias = Annotated[
    FunctionCallOutput
    | CustomToolCallOutput
    | ComputerCallOutput
    | ShellCallOutput
    | ApplyPatchCallOutput
    | ToolSearchOutput
    | McpApprovalResponse,
    Discriminator("type"),
]
