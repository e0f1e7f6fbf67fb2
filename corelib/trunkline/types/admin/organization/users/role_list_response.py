"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class AssignmentSource(BaseModel):
    principal_id: str
    principal_type: str


class RoleListResponse(BaseModel):
    id: str
    assignment_sources: list[AssignmentSource] | None = None
    created_at: int | None = None
    created_by: str | None = None
    created_by_user_obj: dict[str, object] | None = None
    description: str | None = None
    metadata: dict[str, object] | None = None
    name: str
    permissions: list[str]
    predefined_role: bool
    resource_type: str
    updated_at: int | None = None
