"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel


class Agent(BaseModel):
    agent_name: str


class CallerDirect(BaseModel):
    """The model itself made the call."""

    type: Literal["direct"]
    """Which kind this is."""


class CallerProgram(BaseModel):
    """A program that the model wrote made the call."""

    caller_id: str
    """The call id of the program."""
    type: Literal["program"]
    """Which kind this is."""


Caller: TypeAlias = CallerDirect | CallerProgram


class BetaResponseFunctionToolCall(BaseModel):
    arguments: str
    call_id: str
    name: str
    type: Literal["function_call"]
    id: str | None = None
    agent: Agent | None = None
    caller: Caller | None = None
    namespace: str | None = None
    status: Literal["in_progress", "completed", "incomplete"] | None = None
