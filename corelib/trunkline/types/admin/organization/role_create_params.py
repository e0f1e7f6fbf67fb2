"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict

from trunkline.types.sequence_not_str import SequenceNotStr


class RoleCreateParams(TypedDict, total=False):
    permissions: Required[SequenceNotStr[str]]
    role_name: Required[str]
    description: str | None
