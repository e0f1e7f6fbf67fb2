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
    """A container that the API makes for the commands."""

    type: Required[Literal["container_auto"]]
    """Which kind this is."""
    file_ids: SequenceNotStr[str]
    """Ids of uploaded files."""
    memory_limit: Literal["1g", "4g", "16g", "64g"] | None
    """How much memory the container has."""
    network_policy: NetworkPolicy
    """What the container may reach."""
    skills: Iterable[Skill]
    """Skills that the container has."""
