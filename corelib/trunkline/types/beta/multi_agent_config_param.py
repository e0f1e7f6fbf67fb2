"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict


class MultiAgentConfigParam(TypedDict, total=False):
    """Whether an agent may create subagents, and how many."""

    enabled: Required[bool]
    max_concurrent_subagents: int
