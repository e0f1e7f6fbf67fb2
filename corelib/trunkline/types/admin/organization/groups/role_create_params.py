"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict


class RoleCreateParams(TypedDict, total=False):
    role_id: Required[str]
