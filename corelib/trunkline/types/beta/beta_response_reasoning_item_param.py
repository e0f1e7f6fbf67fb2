"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import Required, TypedDict


class Agent(TypedDict, total=False):
    agent_name: Required[str]


class Summary(TypedDict, total=False):
    text: Required[str]
    type: Required[Literal["summary_text"]]


class Content(TypedDict, total=False):
    text: Required[str]
    type: Required[Literal["reasoning_text"]]


class BetaResponseReasoningItemParam(TypedDict, total=False):
    id: Required[str]
    summary: Required[Iterable[Summary]]
    type: Required[Literal["reasoning"]]
    agent: Agent | None
    content: Iterable[Content]
    encrypted_content: str | None
    status: Literal["in_progress", "completed", "incomplete"]
