"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Owner(BaseModel):
    id: str | None = None
    created_at: int | None = None
    name: str | None = None
    object: str | None = None
    role: str | None = None
    type: str | None = None


class AdminAPIKey(BaseModel):
    id: str
    created_at: int
    expires_at: int | None = None
    object: Literal["organization.admin_api_key"]
    owner: Owner
    redacted_value: str
    last_used_at: int | None = None
    name: str | None = None
