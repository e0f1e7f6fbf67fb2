"""Stored conversations for responses.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from trunkline.operations.operation import (
    OpenBodyView,
    RawView,
    Resource,
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
    from trunkline.resources.conversations.items import Items
    from trunkline.types.responses.response_input_item_param import ResponseInputItemParam
    from trunkline.types.shared_params.metadata import Metadata

W_co = TypeVar("W_co", bound=World, covariant=True)


class Conversations(Resource[W_co]):
    """Stored conversations for responses."""

    with_raw_response: RawView[Conversations[SyncRaw], Conversations[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[
        Conversations[SyncOpenBody], Conversations[AsyncOpenBody]
    ] = OpenBodyView()

    @cached_property
    def items(self) -> Items[W_co]:
        """Items of conversations."""
        from trunkline.resources.conversations.items import Items

        return Items(self._world)

    @post("/conversations")
    def create(
        self,
        *,
        items: Iterable[ResponseInputItemParam] | None | Omit = omit,
        metadata: Metadata | None | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> conversations.Conversation:
        """Create a conversation that stores the items of responses.

        Args:
            items: Initial items of the conversation.
            metadata: Up to 16 key-value pairs to attach to the object.
        """
        raise declaration()

    @get("/conversations/{conversation_id}")
    def retrieve(
        self, conversation_id: str, **options: Unpack[CallOptions]
    ) -> conversations.Conversation:
        """Return one conversation.

        Args:
            conversation_id: ID of the conversation.
        """
        raise declaration()

    @post("/conversations/{conversation_id}")
    def update(
        self, conversation_id: str, *, metadata: Metadata | None, **options: Unpack[CallOptions]
    ) -> conversations.Conversation:
        """Update the metadata of a conversation.

        Args:
            conversation_id: ID of the conversation.
            metadata: Up to 16 key-value pairs to attach to the object.
        """
        raise declaration()

    @delete("/conversations/{conversation_id}")
    def delete(
        self, conversation_id: str, **options: Unpack[CallOptions]
    ) -> conversations.ConversationDeletedResource:
        """Delete a conversation; its items are kept.

        Args:
            conversation_id: ID of the conversation.
        """
        raise declaration()
