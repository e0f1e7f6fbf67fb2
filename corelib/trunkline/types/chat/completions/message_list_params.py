"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class MessageListParams(TypedDict, total=False):
    """Parameters of `chat.completions.messages.list`."""

    after: str
    limit: int
    """Default `20`."""
    order: Literal["asc", "desc"]
    """Default `asc`."""
