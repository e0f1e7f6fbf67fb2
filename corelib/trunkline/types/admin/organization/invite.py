"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Project(BaseModel):
    id: str
    role: Literal["member", "owner"]


class Invite(BaseModel):
    id: str
    created_at: int
    email: str
    object: Literal["organization.invite"]
    projects: list[Project]
    role: Literal["owner", "reader"]
    status: Literal["accepted", "expired", "pending"]
    accepted_at: int | None = None
    expires_at: int | None = None
