"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class BetaContainerNetworkPolicyDomainSecret(BaseModel):
    domain: str
    name: str
    value: str
    """At most 10485760 characters."""
