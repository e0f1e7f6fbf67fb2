"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

RunStepInclude: TypeAlias = Literal["step_details.tool_calls[*].file_search.results[*].content"]
