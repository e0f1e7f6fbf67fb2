"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.beta.beta_namespace_tool_param import (
    BetaNamespaceToolParam,
    Tool as Tool,
    ToolFunction as ToolFunction,
)


class BetaToolSearchOutputNamespaceToolParam(BetaNamespaceToolParam, total=False):
    pass
