"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ProjectGroup(BaseModel):
    created_at: int
    group_id: str
    group_name: str
    group_type: Literal["group", "tenant_group"]
    object: Literal["project.group"]
    project_id: str
