"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict


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


class ResponseFunctionToolCallParam(TypedDict, total=False):
    """The model's call of a function."""

    arguments: Required[str]
    """The arguments as JSON text, possibly invalid."""
    call_id: Required[str]
    """The id that a call and its output share."""
    name: Required[str]
    """The function."""
    type: Required[Literal["function_call"]]
    """Which kind this is."""
    id: str
    """Identifies this object."""
    caller: Caller | None
    """Whether the model made the call itself, or a program that it wrote."""
    namespace: str
    """The namespace that the tool belongs to."""
    status: Literal["in_progress", "completed", "incomplete"]
    """How far it has come."""
