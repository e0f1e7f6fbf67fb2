"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ProjectUser(BaseModel):
    id: str
    added_at: int
    object: Literal["organization.project.user"]
    role: str
    email: str | None = None
    name: str | None = None
