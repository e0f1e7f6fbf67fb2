"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.types import realtime

RealtimeTruncation: TypeAlias = (
    Literal["auto", "disabled"] | realtime.RealtimeTruncationRetentionRatio
)
