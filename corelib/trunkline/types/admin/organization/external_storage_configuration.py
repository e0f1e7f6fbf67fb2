"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types.admin import organization

Provider: TypeAlias = Annotated[
    organization.AwsExternalStorageProvider
    | organization.AzureExternalStorageProvider
    | organization.GcpExternalStorageProvider
    | organization.OciExternalStorageProvider,
    Discriminator("type"),
]


class ExternalStorageConfiguration(BaseModel):
    """Storage of the organization's own for the data of a project."""

    id: str
    """Unique ID."""
    created_at: int
    """Creation time, in Unix seconds."""
    geography: str
    object: Literal["organization.external_storage"]
    """Object type."""
    project_id: str
    provider: Provider
    status: Literal["pending", "validated", "degraded", "unhealthy"]
    """Whether the storage can be used."""
