"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class GcpExternalStorageProvider(BaseModel):
    """Bucket of Google Cloud Storage."""

    audience: str
    bucket: str
    region: str
    """Region of the storage."""
    type: Literal["gcp"]
    """Type of the object."""
    workload_identity_pool_id: str
    workload_identity_project_number: str
    workload_identity_provider_id: str
