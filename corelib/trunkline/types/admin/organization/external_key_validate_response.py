"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class ExternalKeyValidateResponse(BaseModel):
    status: str
