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


class ResponseCustomToolCallParam(TypedDict, total=False):
    """Call of a custom tool."""

    call_id: Required[str]
    """ID that links the call and its output."""
    input: Required[str]
    """Input text for the tool."""
    name: Required[str]
    """Name of the tool."""
    type: Required[Literal["custom_tool_call"]]
    """Type of the object."""
    id: str
    """Unique ID."""
    caller: Caller | None
    """Caller of the tool: the model directly, or a program that it wrote."""
    namespace: str
    """Namespace of the tool."""
