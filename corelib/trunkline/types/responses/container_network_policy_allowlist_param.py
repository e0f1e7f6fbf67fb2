"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.responses.container_network_policy_domain_secret_param import (
    ContainerNetworkPolicyDomainSecretParam,
)
from trunkline.types.sequence_not_str import SequenceNotStr


class ContainerNetworkPolicyAllowlistParam(TypedDict, total=False):
    """The container reaches only some domains."""

    allowed_domains: Required[SequenceNotStr[str]]
    """The domains that it may reach."""
    type: Required[Literal["allowlist"]]
    """Which kind this is."""
    domain_secrets: Iterable[ContainerNetworkPolicyDomainSecretParam]
    """Secrets that requests to some domains get."""
