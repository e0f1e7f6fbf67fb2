"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict


class UserUpdateParams(TypedDict, total=False):
    project_id: Required[str]
    role: str | None
