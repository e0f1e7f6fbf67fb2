"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict


class Agent(TypedDict, total=False):
    agent_name: Required[str]


class CallerDirect(TypedDict, total=False):
    """The model itself made the call."""

    type: Required[Literal["direct"]]
    """Which kind this is."""


class CallerProgram(TypedDict, total=False):
    """A program that the model wrote made the call."""

    caller_id: Required[str]
    """The call id of the program."""
    type: Required[Literal["program"]]
    """Which kind this is."""


Caller: TypeAlias = CallerDirect | CallerProgram


class BetaResponseCustomToolCallParam(TypedDict, total=False):
    call_id: Required[str]
    input: Required[str]
    name: Required[str]
    type: Required[Literal["custom_tool_call"]]
    id: str
    agent: Agent | None
    caller: Caller | None
    namespace: str
