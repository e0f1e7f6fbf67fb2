"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict


class AttributeTransformation(TypedDict, total=False):
    attribute: Required[str]
    expression: Required[str]


class VerificationDiscoveryVerificationParam(TypedDict, total=False):
    discovery_url: Required[str | None]
    type: Required[Literal["discovery"]]


class VerificationUploadedJwksVerificationParam(TypedDict, total=False):
    jwks: Required[dict[str, object]]
    type: Required[Literal["uploaded_jwks"]]


Verification: TypeAlias = (
    VerificationDiscoveryVerificationParam | VerificationUploadedJwksVerificationParam
)


class WorkloadIdentityProviderUpdateParams(TypedDict, total=False):
    attribute_transformations: Iterable[AttributeTransformation]
    audience: str
    description: str | None
    enabled: bool
    issuer: str
    name: str
    verification: Verification
