"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class AwsExternalStorageProvider(BaseModel):
    account_id: str
    bucket: str
    external_id: str
    region: str
    role_arn: str
    type: Literal["aws"]
