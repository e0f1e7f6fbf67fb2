"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict


class ToolOutput(TypedDict, total=False):
    output: str
    tool_call_id: str


class RunSubmitToolOutputsParamsBase(TypedDict, total=False):
    thread_id: Required[str]
    tool_outputs: Required[Iterable[ToolOutput]]


class RunSubmitToolOutputsParamsNonStreaming(RunSubmitToolOutputsParamsBase, total=False):
    stream: Literal[False] | None


class RunSubmitToolOutputsParamsStreaming(RunSubmitToolOutputsParamsBase, total=False):
    stream: Required[Literal[True]]


RunSubmitToolOutputsParams: TypeAlias = (
    RunSubmitToolOutputsParamsNonStreaming | RunSubmitToolOutputsParamsStreaming
)
