"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class OwnerUser(BaseModel):
    id: str
    created_at: int
    email: str
    name: str
    role: str


class OwnerServiceAccount(BaseModel):
    id: str
    created_at: int
    name: str
    role: str


class Owner(BaseModel):
    service_account: OwnerServiceAccount | None = None
    type: Literal["user", "service_account"] | None = None
    user: OwnerUser | None = None


class ProjectAPIKey(BaseModel):
    id: str
    created_at: int
    last_used_at: int | None = None
    name: str
    object: Literal["organization.project.api_key"]
    owner: Owner
    owner_project_access: Literal["active", "inactive"]
    redacted_value: str
    expires_at: int | None = None
