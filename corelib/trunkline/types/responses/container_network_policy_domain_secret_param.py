"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict


class ContainerNetworkPolicyDomainSecretParam(TypedDict, total=False):
    """Secret for requests to a domain, which the model does not see."""

    domain: Required[str]
    """Domain of the requests."""
    name: Required[str]
    """Name of the secret."""
    value: Required[str]
    """Value of the secret. At most 10485760 characters."""
