"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class UserRetrieveResponse(BaseModel):
    id: str
    email: str | None = None
    is_service_account: bool | None = None
    name: str
    picture: str | None = None
    user_type: Literal["user", "tenant_user"]
