"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class AwsExternalStorageProvider(BaseModel):
    """Bucket of Amazon S3."""

    account_id: str
    bucket: str
    external_id: str
    region: str
    """Region of the storage."""
    role_arn: str
    type: Literal["aws"]
    """Type of the object."""
