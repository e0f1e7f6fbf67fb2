"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.beta.beta_tool_param import BetaToolParam


class Agent(TypedDict, total=False):
    agent_name: Required[str]


class BetaResponseToolSearchOutputItemParamParam(TypedDict, total=False):
    tools: Required[Iterable[BetaToolParam]]
    type: Required[Literal["tool_search_output"]]
    id: str | None
    agent: Agent | None
    call_id: str | None
    """At most 64 characters."""
    execution: Literal["server", "client"]
    status: Literal["in_progress", "completed", "incomplete"] | None
