"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class User(BaseModel):
    id: str
    object: Literal["user"]
    banned: bool | None = None
    banned_at: int | None = None
    email: str | None = None
    enabled: bool | None = None
    name: str | None = None
    picture: str | None = None


class ProjectsData(BaseModel):
    id: str | None = None
    name: str | None = None
    role: str | None = None


class Projects(BaseModel):
    data: list[ProjectsData]
    object: Literal["list"]


class OrganizationUser(BaseModel):
    id: str
    added_at: int
    object: Literal["organization.user"]
    api_key_last_used_at: int | None = None
    created: int | None = None
    developer_persona: str | None = None
    email: str | None = None
    is_default: bool | None = None
    is_scale_tier_authorized_purchaser: bool | None = None
    is_scim_managed: bool | None = None
    is_service_account: bool | None = None
    name: str | None = None
    projects: Projects | None = None
    role: str | None = None
    technical_level: str | None = None
    user: User | None = None
