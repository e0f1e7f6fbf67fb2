"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.sequence_not_str import SequenceNotStr


class UsageCostsParams(TypedDict, total=False):
    start_time: Required[int]
    api_key_ids: SequenceNotStr[str]
    bucket_width: Literal["1d"]
    end_time: int
    group_by: list[Literal["project_id", "user_id", "line_item", "api_key_id", "api_source"]]
    limit: int
    """Default `7`."""
    line_items: SequenceNotStr[str]
    page: str
    project_ids: SequenceNotStr[str]
