"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.sequence_not_str import SequenceNotStr


class Agent(TypedDict, total=False):
    agent_name: Required[str]


class Result(TypedDict, total=False):
    attributes: dict[str, str | float | bool] | None
    file_id: str
    filename: str
    score: float
    text: str


class BetaResponseFileSearchToolCallParam(TypedDict, total=False):
    id: Required[str]
    queries: Required[SequenceNotStr[str]]
    status: Required[Literal["in_progress", "searching", "completed", "incomplete", "failed"]]
    type: Required[Literal["file_search_call"]]
    agent: Agent | None
    results: Iterable[Result] | None
