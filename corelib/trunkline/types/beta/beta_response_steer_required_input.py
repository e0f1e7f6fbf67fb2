"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.types.responses.response_steer_required_input import (
    ApplyPatchCallOutput as ApplyPatchCallOutput,
    ComputerCallOutput as ComputerCallOutput,
    CustomToolCallOutput as CustomToolCallOutput,
    FunctionCallOutput as FunctionCallOutput,
    McpApprovalResponse as McpApprovalResponse,
    ResponseSteerRequiredInput,
    ShellCallOutput as ShellCallOutput,
    ToolSearchOutput as ToolSearchOutput,
)

BetaResponseSteerRequiredInput: TypeAlias = ResponseSteerRequiredInput
