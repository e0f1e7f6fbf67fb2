"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import TypedDict


class UserUpdateParams(TypedDict, total=False):
    developer_persona: str | None
    role: str | None
    role_id: str | None
    technical_level: str | None
