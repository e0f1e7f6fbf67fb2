"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.types.beta.code_interpreter_tool_param import CodeInterpreterToolParam
from trunkline.types.beta.file_search_tool_param import FileSearchToolParam
from trunkline.types.beta.function_tool_param import FunctionToolParam

AssistantToolParam: TypeAlias = CodeInterpreterToolParam | FileSearchToolParam | FunctionToolParam
