"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.types.responses.response_function_call_output_item import (
    ResponseFunctionCallOutputItem,
)

ResponseSteerInputContent: TypeAlias = ResponseFunctionCallOutputItem
