"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class ContainerNetworkPolicyDomainSecret(BaseModel):
    """A secret that requests to a domain get; the model does not see it."""

    domain: str
    """The domain."""
    name: str
    """The secret's name."""
    value: str
    """The secret. At most 10485760 characters."""
