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


class ExpiresAfter(TypedDict, total=False):
    anchor: Required[Literal["last_active_at"]]
    minutes: Required[int]


NetworkPolicy: TypeAlias = (
    ContainerNetworkPolicyDisabledParam | ContainerNetworkPolicyAllowlistParam
)


Skill: TypeAlias = SkillReferenceParam | InlineSkillParam


class ContainerCreateParams(TypedDict, total=False):
    name: Required[str]
    expires_after: ExpiresAfter
    file_ids: SequenceNotStr[str]
    memory_limit: Literal["1g", "4g", "16g", "64g"]
    network_policy: NetworkPolicy
    skills: Iterable[Skill]
