"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict


class Agent(TypedDict, total=False):
    agent_name: Required[str]


class OutputLogs(TypedDict, total=False):
    logs: Required[str]
    type: Required[Literal["logs"]]


class OutputImage(TypedDict, total=False):
    type: Required[Literal["image"]]
    url: Required[str]


Output: TypeAlias = OutputLogs | OutputImage


class BetaResponseCodeInterpreterToolCallParam(TypedDict, total=False):
    id: Required[str]
    code: Required[str | None]
    container_id: Required[str]
    outputs: Required[Iterable[Output] | None]
    status: Required[Literal["in_progress", "completed", "incomplete", "interpreting", "failed"]]
    type: Required[Literal["code_interpreter_call"]]
    agent: Agent | None
