"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
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
    """The call id of the program. At most 64 characters."""
    type: Literal["program"]
    """Which kind this is."""


Caller: TypeAlias = CallerDirect | CallerProgram


OutputOutputContentList: TypeAlias = Annotated[
    beta.BetaResponseInputText | beta.BetaResponseInputImage | beta.BetaResponseInputFile,
    Discriminator("type"),
]


class BetaResponseCustomToolCallOutput(BaseModel):
    call_id: str
    output: str | list[OutputOutputContentList]
    type: Literal["custom_tool_call_output"]
    id: str | None = None
    agent: Agent | None = None
    caller: Caller | None = None
