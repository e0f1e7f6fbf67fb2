"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ConversationItemRetrieveEventParam(TypedDict, total=False):
    item_id: Required[str]
    type: Required[Literal["conversation.item.retrieve"]]
    event_id: str
    """At most 512 characters."""
