"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import responses

NetworkPolicy: TypeAlias = Annotated[
    responses.ContainerNetworkPolicyDisabled | responses.ContainerNetworkPolicyAllowlist,
    Discriminator("type"),
]


Skill: TypeAlias = Annotated[
    responses.SkillReference | responses.InlineSkill, Discriminator("type")
]


class ContainerAuto(BaseModel):
    """A container that the API makes for the commands."""

    type: Literal["container_auto"]
    """Which kind this is."""
    file_ids: list[str] | None = None
    """Ids of uploaded files."""
    memory_limit: Literal["1g", "4g", "16g", "64g"] | None = None
    """How much memory the container has."""
    network_policy: NetworkPolicy | None = None
    """What the container may reach."""
    skills: list[Skill] | None = None
    """Skills that the container has."""
