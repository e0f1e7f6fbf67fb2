"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict


class ContainerNetworkPolicyDomainSecretParam(TypedDict, total=False):
    """A secret that requests to a domain get; the model does not see it."""

    domain: Required[str]
    """The domain."""
    name: Required[str]
    """The secret's name."""
    value: Required[str]
    """The secret. At most 10485760 characters."""
