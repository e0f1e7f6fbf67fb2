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
    id: str
    created_at: int
    geography: str
    object: Literal["organization.external_storage"]
    project_id: str
    provider: Provider
    status: Literal["pending", "validated", "degraded", "unhealthy"]
