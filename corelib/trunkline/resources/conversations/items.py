"""The items of conversations.

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
    """The items of conversations."""

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
            conversation_id: The conversation's id.
            items: Items to begin with, or to add.
            include: What else the answer is to hold.
        """
        declaration()

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
            conversation_id: The conversation's id.
            after: Begin behind the item with this id.
            include: What else the answer is to hold.
            limit: How many items a page has. Default `20`.
            order: Ascending or descending by the time of creation.
        """
        declaration()

    @get("/conversations/{conversation_id}/items/{item_id}")
    def retrieve(
        self,
        item_id: str,
        *,
        conversation_id: str,
        include: builtins.list[ResponseIncludable] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> conversations.ConversationItem:
        """Get one item of a conversation.

        Args:
            item_id: The item's id.
            conversation_id: The conversation's id.
            include: What else the answer is to hold.
        """
        declaration()

    @delete("/conversations/{conversation_id}/items/{item_id}")
    def delete(
        self, item_id: str, *, conversation_id: str, **options: Unpack[CallOptions]
    ) -> conversations.Conversation:
        """Delete an item of a conversation.

        Args:
            item_id: The item's id.
            conversation_id: The conversation's id.
        """
        declaration()
