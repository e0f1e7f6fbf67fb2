"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict


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


ResponseCustomToolCallParam = TypedDict(
    "ResponseCustomToolCallParam",
    {
        "call_id": "Required[str]",
        "input": "Required[str]",
        "name": "Required[str]",
        "type": 'Required[Literal["custom_tool_call"]]',
        "id": "str",
        "async": "bool",
        "caller": "Caller | None",
        "namespace": "str",
    },
    total=False,
)
