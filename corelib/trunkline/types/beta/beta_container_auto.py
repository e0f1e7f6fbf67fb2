"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import beta

NetworkPolicy: TypeAlias = Annotated[
    beta.BetaContainerNetworkPolicyDisabled | beta.BetaContainerNetworkPolicyAllowlist,
    Discriminator("type"),
]


Skill: TypeAlias = Annotated[beta.BetaSkillReference | beta.BetaInlineSkill, Discriminator("type")]


class BetaContainerAuto(BaseModel):
    type: Literal["container_auto"]
    file_ids: list[str] | None = None
    memory_limit: Literal["1g", "4g", "16g", "64g"] | None = None
    network_policy: NetworkPolicy | None = None
    skills: list[Skill] | None = None
