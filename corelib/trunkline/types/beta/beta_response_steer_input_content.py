"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.types.beta.beta_response_function_call_output_item import (
    BetaResponseFunctionCallOutputItem,
)

BetaResponseSteerInputContent: TypeAlias = BetaResponseFunctionCallOutputItem
