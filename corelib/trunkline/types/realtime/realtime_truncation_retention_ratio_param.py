"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class TokenLimits(TypedDict, total=False):
    post_instructions: int
    """At least 0."""


class RealtimeTruncationRetentionRatioParam(TypedDict, total=False):
    retention_ratio: Required[float]
    """From 0 to 1."""
    type: Required[Literal["retention_ratio"]]
    token_limits: TokenLimits
