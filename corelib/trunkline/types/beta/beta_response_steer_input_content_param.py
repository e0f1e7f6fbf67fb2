"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.types.beta.beta_response_function_call_output_item_param import (
    BetaResponseFunctionCallOutputItemParam,
)

BetaResponseSteerInputContentParam: TypeAlias = BetaResponseFunctionCallOutputItemParam
