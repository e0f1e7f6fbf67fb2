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
    """Container that the API creates for the commands."""

    type: Literal["container_auto"]
    """Type of the object."""
    file_ids: list[str] | None = None
    """IDs of uploaded files to copy into the container."""
    memory_limit: Literal["1g", "4g", "16g", "64g"] | None = None
    """Memory limit of the container."""
    network_policy: NetworkPolicy | None = None
    """Network access of the container."""
    skills: list[Skill] | None = None
    """Skills to install in the container."""
