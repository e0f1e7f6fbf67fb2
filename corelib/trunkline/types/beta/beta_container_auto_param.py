"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.beta.beta_container_network_policy_allowlist_param import (
    BetaContainerNetworkPolicyAllowlistParam,
)
from trunkline.types.beta.beta_container_network_policy_disabled_param import (
    BetaContainerNetworkPolicyDisabledParam,
)
from trunkline.types.beta.beta_inline_skill_param import BetaInlineSkillParam
from trunkline.types.beta.beta_skill_reference_param import BetaSkillReferenceParam
from trunkline.types.sequence_not_str import SequenceNotStr

NetworkPolicy: TypeAlias = (
    BetaContainerNetworkPolicyDisabledParam | BetaContainerNetworkPolicyAllowlistParam
)


Skill: TypeAlias = BetaSkillReferenceParam | BetaInlineSkillParam


class BetaContainerAutoParam(TypedDict, total=False):
    type: Required[Literal["container_auto"]]
    file_ids: SequenceNotStr[str]
    memory_limit: Literal["1g", "4g", "16g", "64g"] | None
    network_policy: NetworkPolicy
    skills: Iterable[Skill]
