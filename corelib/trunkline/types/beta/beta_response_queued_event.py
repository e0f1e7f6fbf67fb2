"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class Agent(BaseModel):
    agent_name: str


class BetaResponseQueuedEvent(BaseModel):
    response: beta.BetaResponse
    sequence_number: int
    type: Literal["response.queued"]
    agent: Agent | None = None
