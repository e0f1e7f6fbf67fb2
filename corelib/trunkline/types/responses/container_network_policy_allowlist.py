"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import responses


class ContainerNetworkPolicyAllowlist(BaseModel):
    """The container reaches only some domains."""

    allowed_domains: list[str]
    """The domains that it may reach."""
    type: Literal["allowlist"]
    """Which kind this is."""
    domain_secrets: list[responses.ContainerNetworkPolicyDomainSecret] | None = None
    """Secrets that requests to some domains get."""
