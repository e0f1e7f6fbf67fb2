"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.beta.beta_container_network_policy_domain_secret_param import (
    BetaContainerNetworkPolicyDomainSecretParam,
)
from trunkline.types.sequence_not_str import SequenceNotStr


class BetaContainerNetworkPolicyAllowlistParam(TypedDict, total=False):
    allowed_domains: Required[SequenceNotStr[str]]
    type: Required[Literal["allowlist"]]
    domain_secrets: Iterable[BetaContainerNetworkPolicyDomainSecretParam]
