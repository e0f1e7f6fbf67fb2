"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class OciExternalStorageProvider(BaseModel):
    bucket: str
    region: str
    tenancy_ocid: str
    type: Literal["oci"]
