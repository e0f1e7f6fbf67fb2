"""Items of conversations.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Literal, TypeVar

import trunkline
from trunkline.operations.operation import (
    OpenBodyView,
    RawView,
    Resource,
    conversation_paged,
    declaration,
    delete,
    get,
    post,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types import conversations
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.types.responses.response_includable import ResponseIncludable
    from trunkline.types.responses.response_input_item_param import ResponseInputItemParam

W_co = TypeVar("W_co", bound=World, covariant=True)


class Items(Resource[W_co]):
    """Items of conversations."""

    with_raw_response: RawView[Items[SyncRaw], Items[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Items[SyncOpenBody], Items[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @post("/conversations/{conversation_id}/items", query=("include",))
    def create(
        self,
        conversation_id: str,
        *,
        items: Iterable[ResponseInputItemParam],
        include: builtins.list[ResponseIncludable] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> conversations.ConversationItemList:
        """Add items to a conversation.

        Args:
            conversation_id: ID of the conversation.
            items: Items to add to the conversation.
            include: Additional data to return, such as search results or encrypted reasoning.
        """
        raise declaration()

    @conversation_paged("/conversations/{conversation_id}/items")
    def list(
        self,
        conversation_id: str,
        *,
        after: str | Omit = omit,
        include: builtins.list[ResponseIncludable] | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncConversationCursorPage[conversations.ConversationItem]:
        """List the items of a conversation.

        Args:
            conversation_id: ID of the conversation.
            after: Cursor: list items after the item with this ID.
            include: Additional data to return, such as search results or encrypted reasoning.
            limit: Maximum number of items per page. Default `20`.
            order: Sort order by creation time, ascending or descending.
        """
        raise declaration()

    @get("/conversations/{conversation_id}/items/{item_id}")
    def retrieve(
        self,
        item_id: str,
        *,
        conversation_id: str,
        include: builtins.list[ResponseIncludable] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> conversations.ConversationItem:
        """Return one item of a conversation.

        Args:
            item_id: ID of the item.
            conversation_id: ID of the conversation.
            include: Additional data to return, such as search results or encrypted reasoning.
        """
        raise declaration()

    @delete("/conversations/{conversation_id}/items/{item_id}")
    def delete(
        self, item_id: str, *, conversation_id: str, **options: Unpack[CallOptions]
    ) -> conversations.Conversation:
        """Delete an item from a conversation.

        Args:
            item_id: ID of the item.
            conversation_id: ID of the conversation.
        """
        raise declaration()
