"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class TokenLimits(BaseModel):
    post_instructions: int | None = None
    """At least 0."""


class RealtimeTruncationRetentionRatio(BaseModel):
    retention_ratio: float
    """From 0 to 1."""
    type: Literal["retention_ratio"]
    token_limits: TokenLimits | None = None
