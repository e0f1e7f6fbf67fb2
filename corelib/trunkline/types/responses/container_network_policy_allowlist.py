"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import responses


class ContainerNetworkPolicyAllowlist(BaseModel):
    """Network policy that allows access to listed domains only."""

    allowed_domains: list[str]
    """Domains that the container may access."""
    type: Literal["allowlist"]
    """Type of the object."""
    domain_secrets: list[responses.ContainerNetworkPolicyDomainSecret] | None = None
    """Secrets to insert into requests to listed domains."""
