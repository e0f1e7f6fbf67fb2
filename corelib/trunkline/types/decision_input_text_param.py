"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.decision_prompt_cache_breakpoint_param import (
    DecisionPromptCacheBreakpointParam,
)


class DecisionInputTextParam(TypedDict, total=False):
    text: Required[str]
    type: Required[Literal["input_text"]]
    prompt_cache_breakpoint: DecisionPromptCacheBreakpointParam | None


PromptCacheBreakpoint: TypeAlias = DecisionPromptCacheBreakpointParam
