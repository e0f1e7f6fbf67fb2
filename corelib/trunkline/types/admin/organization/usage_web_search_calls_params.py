"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.sequence_not_str import SequenceNotStr


class UsageWebSearchCallsParams(TypedDict, total=False):
    start_time: Required[int]
    api_key_ids: SequenceNotStr[str]
    bucket_width: Literal["1m", "1h", "1d"]
    """Default `1d`."""
    context_levels: list[Literal["low", "medium", "high"]]
    end_time: int
    group_by: list[
        Literal["project_id", "user_id", "api_key_id", "model", "context_level", "api_source"]
    ]
    limit: int
    models: SequenceNotStr[str]
    page: str
    project_ids: SequenceNotStr[str]
    user_ids: SequenceNotStr[str]
