"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.types.realtime.realtime_truncation_retention_ratio_param import (
    RealtimeTruncationRetentionRatioParam,
)

RealtimeTruncationParam: TypeAlias = (
    Literal["auto", "disabled"] | RealtimeTruncationRetentionRatioParam
)
