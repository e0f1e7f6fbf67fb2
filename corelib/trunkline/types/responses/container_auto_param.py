"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.responses.container_network_policy_allowlist_param import (
    ContainerNetworkPolicyAllowlistParam,
)
from trunkline.types.responses.container_network_policy_disabled_param import (
    ContainerNetworkPolicyDisabledParam,
)
from trunkline.types.responses.inline_skill_param import InlineSkillParam
from trunkline.types.responses.skill_reference_param import SkillReferenceParam
from trunkline.types.sequence_not_str import SequenceNotStr

NetworkPolicy: TypeAlias = (
    ContainerNetworkPolicyDisabledParam | ContainerNetworkPolicyAllowlistParam
)


Skill: TypeAlias = SkillReferenceParam | InlineSkillParam


class ContainerAutoParam(TypedDict, total=False):
    """Container that the API creates for the commands."""

    type: Required[Literal["container_auto"]]
    """Type of the object."""
    file_ids: SequenceNotStr[str]
    """IDs of uploaded files to copy into the container."""
    memory_limit: Literal["1g", "4g", "16g", "64g"] | None
    """Memory limit of the container."""
    network_policy: NetworkPolicy
    """Network access of the container."""
    skills: Iterable[Skill]
    """Skills to install in the container."""
