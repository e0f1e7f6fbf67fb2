"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


class PermissionsServiceAccountDefault(BaseModel):
    type: Literal["service_account_default"]


class PermissionsRestricted(BaseModel):
    scopes: list[str]
    type: Literal["restricted"]


Permissions: TypeAlias = Annotated[
    PermissionsServiceAccountDefault | PermissionsRestricted, Discriminator("type")
]


class FederationRule(BaseModel):
    """Rule that lets workload identities act as a service account."""

    id: str
    """Unique ID."""
    attribute_matchers: dict[str, str | bool | int | float]
    created_at: int
    """Creation time, in Unix seconds."""
    enabled: bool
    object: Literal["organization.workload_identity_federation_rule"]
    """Object type."""
    permissions: Permissions
    project_id: str
    service_account_id: str
    updated_at: int
    workload_identity_provider_id: str
    description: str | None = None
    """Description of the rule."""
    name: str | None = None
