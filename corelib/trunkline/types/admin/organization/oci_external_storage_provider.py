"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class OciExternalStorageProvider(BaseModel):
    """Bucket of Oracle Object Storage."""

    bucket: str
    region: str
    """Region of the storage."""
    tenancy_ocid: str
    type: Literal["oci"]
    """Type of the object."""
