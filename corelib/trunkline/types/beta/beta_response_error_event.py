"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Agent(BaseModel):
    agent_name: str


class BetaResponseErrorEvent(BaseModel):
    code: str | None = None
    message: str
    param: str | None = None
    sequence_number: int
    type: Literal["error"]
    agent: Agent | None = None
