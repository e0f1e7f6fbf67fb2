"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel
from trunkline.types import beta


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


class Action(BaseModel):
    commands: list[str]
    max_output_length: int | None = None
    timeout_ms: int | None = None


Environment: TypeAlias = beta.BetaResponseLocalEnvironment | beta.BetaResponseContainerReference


class BetaResponseFunctionShellToolCall(BaseModel):
    id: str
    action: Action
    call_id: str
    environment: Environment | None = None
    status: Literal["in_progress", "completed", "incomplete"]
    type: Literal["shell_call"]
    agent: Agent | None = None
    caller: Caller | None = None
    created_by: str | None = None
