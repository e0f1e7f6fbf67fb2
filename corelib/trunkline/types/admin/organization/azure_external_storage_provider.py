"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class AzureExternalStorageProvider(BaseModel):
    """Container of Azure Blob Storage."""

    account_name: str
    container: str
    region: str
    """Region of the storage."""
    resource_group: str
    subscription_id: str
    tenant_id: str
    type: Literal["azure"]
    """Type of the object."""
