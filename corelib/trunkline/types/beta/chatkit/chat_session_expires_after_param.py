"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ChatSessionExpiresAfterParam(TypedDict, total=False):
    anchor: Required[Literal["created_at"]]
    seconds: Required[int]
    """From 1 to 600."""
