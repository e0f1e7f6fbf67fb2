"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.types.responses.tool_choice_function_param import ToolChoiceFunctionParam
from trunkline.types.responses.tool_choice_mcp_param import ToolChoiceMcpParam
from trunkline.types.responses.tool_choice_options import ToolChoiceOptions

RealtimeToolChoiceConfigParam: TypeAlias = (
    ToolChoiceOptions | ToolChoiceFunctionParam | ToolChoiceMcpParam
)
