"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel, field


class Agent(BaseModel):
    agent_name: str


class CallerDirect(BaseModel):
    """The model called the tool directly."""

    type: Literal["direct"]
    """Type of the object."""


class CallerProgram(BaseModel):
    """A program that the model wrote called the tool."""

    caller_id: str
    """Call ID of the program."""
    type: Literal["program"]
    """Type of the object."""


Caller: TypeAlias = CallerDirect | CallerProgram


class BetaResponseCustomToolCall(BaseModel):
    call_id: str
    input: str
    name: str
    type: Literal["custom_tool_call"]
    id: str | None = None
    agent: Agent | None = None
    async_: bool | None = field(wire="async", default=None)
    caller: Caller | None = None
    namespace: str | None = None
