"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import beta


class Agent(BaseModel):
    agent_name: str


Content: TypeAlias = Annotated[
    beta.BetaResponseOutputText | beta.BetaResponseOutputRefusal, Discriminator("type")
]


class BetaResponseOutputMessage(BaseModel):
    id: str
    content: list[Content]
    role: Literal["assistant"]
    status: Literal["in_progress", "completed", "incomplete"]
    type: Literal["message"]
    agent: Agent | None = None
    phase: Literal["commentary", "final_answer"] | None = None
