"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import TypedDict

from trunkline.types.sequence_not_str import SequenceNotStr


class UserListParams(TypedDict, total=False):
    after: str
    emails: SequenceNotStr[str]
    limit: int
    """Default `20`."""
