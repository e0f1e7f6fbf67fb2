"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.sequence_not_str import SequenceNotStr


class UsageCompletionsParams(TypedDict, total=False):
    start_time: Required[int]
    api_key_ids: SequenceNotStr[str]
    batch: bool
    bucket_width: Literal["1m", "1h", "1d"]
    """Default `1d`."""
    end_time: int
    group_by: list[
        Literal[
            "project_id", "user_id", "api_key_id", "model", "batch", "service_tier", "api_source"
        ]
    ]
    limit: int
    models: SequenceNotStr[str]
    page: str
    project_ids: SequenceNotStr[str]
    user_ids: SequenceNotStr[str]
