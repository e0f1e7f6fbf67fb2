"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class OrganizationGroupUser(BaseModel):
    id: str
    email: str | None = None
    name: str
