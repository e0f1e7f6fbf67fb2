"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import TypedDict

from trunkline.types.sequence_not_str import SequenceNotStr


class RoleUpdateParams(TypedDict, total=False):
    description: str | None
    permissions: SequenceNotStr[str] | None
    role_name: str | None
