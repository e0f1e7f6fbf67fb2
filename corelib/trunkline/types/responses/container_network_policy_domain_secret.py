"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class ContainerNetworkPolicyDomainSecret(BaseModel):
    """Secret for requests to a domain, which the model does not see."""

    domain: str
    """Domain of the requests."""
    name: str
    """Name of the secret."""
    value: str
    """Value of the secret. At most 10485760 characters."""
