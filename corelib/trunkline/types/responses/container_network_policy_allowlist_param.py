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
    """Network policy that allows access to listed domains only."""

    allowed_domains: Required[SequenceNotStr[str]]
    """Domains that the container may access."""
    type: Required[Literal["allowlist"]]
    """Type of the object."""
    domain_secrets: Iterable[ContainerNetworkPolicyDomainSecretParam]
    """Secrets to insert into requests to listed domains."""
