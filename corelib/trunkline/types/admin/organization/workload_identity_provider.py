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
    """Provider of workload identities, whose tokens the API accepts."""

    id: str
    """Unique ID."""
    attribute_transformations: list[AttributeTransformation]
    audience: str
    created_at: int
    """Creation time, in Unix seconds."""
    enabled: bool
    issuer: str
    name: str
    object: Literal["organization.workload_identity_provider"]
    """Object type."""
    type: Literal["oidc"]
    """Type of the object."""
    updated_at: int
    verification: Verification
    description: str | None = None
    """Description of the provider."""
