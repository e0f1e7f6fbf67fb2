"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
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
    """Call ID of the program. At most 64 characters."""
    type: Literal["program"]
    """Type of the object."""


Caller: TypeAlias = CallerDirect | CallerProgram


OutputOutputContentList: TypeAlias = Annotated[
    beta.BetaResponseInputText | beta.BetaResponseInputImage | beta.BetaResponseInputFile,
    Discriminator("type"),
]


class BetaResponseFunctionToolCallOutputItem(BaseModel):
    id: str
    call_id: str | None = None
    output: str | list[OutputOutputContentList]
    status: Literal["in_progress", "completed", "incomplete"]
    type: Literal["function_call_output"]
    agent: Agent | None = None
    caller: Caller | None = None
    created_by: str | None = None
    name: str | None = None
    namespace: str | None = None
