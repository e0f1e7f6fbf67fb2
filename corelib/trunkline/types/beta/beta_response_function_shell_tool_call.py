"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel
from trunkline.types import beta


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
