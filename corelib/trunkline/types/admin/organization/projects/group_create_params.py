"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict


class GroupCreateParams(TypedDict, total=False):
    group_id: Required[str]
    role: Required[str]
