"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class AzureExternalStorageProvider(BaseModel):
    account_name: str
    container: str
    region: str
    resource_group: str
    subscription_id: str
    tenant_id: str
    type: Literal["azure"]
