"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict

from trunkline.types.sequence_not_str import SequenceNotStr


class PermissionCreateParams(TypedDict, total=False):
    project_ids: Required[SequenceNotStr[str]]
