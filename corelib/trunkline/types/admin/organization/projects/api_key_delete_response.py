"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class APIKeyDeleteResponse(BaseModel):
    id: str
    deleted: bool
    object: Literal["organization.project.api_key.deleted"]
