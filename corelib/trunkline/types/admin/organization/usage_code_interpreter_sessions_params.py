"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.sequence_not_str import SequenceNotStr


class UsageCodeInterpreterSessionsParams(TypedDict, total=False):
    start_time: Required[int]
    bucket_width: Literal["1m", "1h", "1d"]
    """Default `1d`."""
    end_time: int
    group_by: list[Literal["project_id"]]
    limit: int
    page: str
    project_ids: SequenceNotStr[str]
