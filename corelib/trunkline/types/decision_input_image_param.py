"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.decision_prompt_cache_breakpoint_param import (
    DecisionPromptCacheBreakpointParam,
)


class DecisionInputImageParam(TypedDict, total=False):
    image_url: Required[str]
    type: Required[Literal["input_image"]]
    detail: Literal["low", "high", "auto", "original"] | None
    prompt_cache_breakpoint: DecisionPromptCacheBreakpointParam | None


PromptCacheBreakpoint: TypeAlias = DecisionPromptCacheBreakpointParam
