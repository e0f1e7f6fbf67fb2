"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


class AttributeTransformation(BaseModel):
    attribute: str
    expression: str


class VerificationDiscovery(BaseModel):
    type: Literal["discovery"]
    discovery_url: str | None = None


class VerificationUploadedJwks(BaseModel):
    jwks: dict[str, object]
    type: Literal["uploaded_jwks"]


Verification: TypeAlias = Annotated[
    VerificationDiscovery | VerificationUploadedJwks, Discriminator("type")
]


class WorkloadIdentityProvider(BaseModel):
    id: str
    attribute_transformations: list[AttributeTransformation]
    audience: str
    created_at: int
    enabled: bool
    issuer: str
    name: str
    object: Literal["organization.workload_identity_provider"]
    type: Literal["oidc"]
    updated_at: int
    verification: Verification
    description: str | None = None
