"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict


class Agent(TypedDict, total=False):
    agent_name: Required[str]


class CallerDirect(TypedDict, total=False):
    """The model called the tool directly."""

    type: Required[Literal["direct"]]
    """Type of the object."""


class CallerProgram(TypedDict, total=False):
    """A program that the model wrote called the tool."""

    caller_id: Required[str]
    """Call ID of the program."""
    type: Required[Literal["program"]]
    """Type of the object."""


Caller: TypeAlias = CallerDirect | CallerProgram


BetaResponseFunctionToolCallParam = TypedDict(
    "BetaResponseFunctionToolCallParam",
    {
        "arguments": "Required[str]",
        "call_id": "Required[str]",
        "name": "Required[str]",
        "type": 'Required[Literal["function_call"]]',
        "id": "str",
        "agent": "Agent | None",
        "async": "bool",
        "caller": "Caller | None",
        "namespace": "str",
        "status": 'Literal["in_progress", "completed", "incomplete"]',
    },
    total=False,
)
