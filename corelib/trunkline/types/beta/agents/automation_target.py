"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import beta
from trunkline.types.beta import agents


class AutomationTargetResourceNewSessionInput(BaseModel):
    content: list[beta.InputContent]
    role: Literal["user"]
    type: Literal["message"]


class AutomationTargetResourceNewSession(BaseModel):
    environment: agents.AutomationEnvironment
    input: list[AutomationTargetResourceNewSessionInput]
    metadata: dict[str, str]
    type: Literal["new_session"]
    vault_ids: list[str]
    agent: agents.AutomationAgentConfig | None = None
    agent_id: str | None = None


class AutomationTargetResourceExistingSession(BaseModel):
    instructions: str
    session_id: str
    type: Literal["existing_session"]


AutomationTarget: TypeAlias = Annotated[
    AutomationTargetResourceNewSession | AutomationTargetResourceExistingSession,
    Discriminator("type"),
]
