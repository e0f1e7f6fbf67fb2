"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types.admin import organization


class Project(BaseModel):
    id: str
    created_at: int
    object: Literal["organization.project"]
    archived_at: int | None = None
    external_key_id: str | None = None
    name: str | None = None
    residency: organization.ProjectResidency | None = None
    status: str | None = None
