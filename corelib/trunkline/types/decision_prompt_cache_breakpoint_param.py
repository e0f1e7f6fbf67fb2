"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class DecisionPromptCacheBreakpointParam(TypedDict, total=False):
    mode: Required[Literal["explicit"]]
