"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict


class UserCreateParams(TypedDict, total=False):
    role: Required[str]
    email: str | None
    user_id: str | None
