"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict


class AttributeTransformation(TypedDict, total=False):
    attribute: Required[str]
    expression: Required[str]


class VerificationDiscovery(TypedDict, total=False):
    discovery_url: Required[str | None]
    type: Required[Literal["discovery"]]


class VerificationUploadedJwks(TypedDict, total=False):
    jwks: Required[dict[str, object]]
    type: Required[Literal["uploaded_jwks"]]


Verification: TypeAlias = VerificationDiscovery | VerificationUploadedJwks


class WorkloadIdentityProviderCreateParams(TypedDict, total=False):
    audience: Required[str]
    issuer: Required[str]
    name: Required[str]
    type: Required[Literal["oidc"]]
    attribute_transformations: Iterable[AttributeTransformation]
    description: str
    enabled: bool
    verification: Verification
