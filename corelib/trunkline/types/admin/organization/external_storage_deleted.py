"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ExternalStorageDeleted(BaseModel):
    id: str
    deleted: bool
    object: Literal["organization.external_storage.deleted"]
