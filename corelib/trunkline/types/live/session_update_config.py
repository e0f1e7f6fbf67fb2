"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel
from trunkline.types import live


class DelegationResponses(BaseModel):
    type: Literal["responses"]
    acknowledgement_delay_ms: int | None = None
    responses: live.ResponsesDelegationUpdateConfig | None = None


class DelegationDecisions(BaseModel):
    type: Literal["decisions"]
    acknowledgement_delay_ms: int | None = None
    decisions: live.DecisionsDelegationUpdateConfig | None = None


Delegation: TypeAlias = live.ClientDelegation | DelegationResponses | DelegationDecisions


class SessionUpdateConfig(BaseModel):
    """Changes to the settings of a live session."""

    delegation: Delegation | None = None
    triggers: list[live.DecisionTrigger] | None = None
