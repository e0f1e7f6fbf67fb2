"""ChatKit threads and their items.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

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
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types.beta import chatkit
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions

W_co = TypeVar("W_co", bound=World, covariant=True)


class Threads(Resource[W_co]):
    """ChatKit threads and their items."""

    with_raw_response: RawView[Threads[SyncRaw], Threads[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Threads[SyncOpenBody], Threads[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @conversation_paged("/chatkit/threads", headers={"OpenAI-Beta": "chatkit_beta=v1"})
    def list(
        self,
        *,
        after: str | Omit = omit,
        before: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        user: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncConversationCursorPage[chatkit.ChatKitThread]:
        """List the ChatKit threads.

        Args:
            after: Cursor: list items after the item with this ID.
            before: Cursor: list items before the item with this ID.
            limit: Maximum number of items per page. From 0 to 100.
            order: Sort order by creation time, ascending or descending.
            user: List only threads of this end user. At most 512 characters.
        """
        raise declaration()

    @conversation_paged(
        "/chatkit/threads/{thread_id}/items", headers={"OpenAI-Beta": "chatkit_beta=v1"}
    )
    def list_items(
        self,
        thread_id: str,
        *,
        after: str | Omit = omit,
        before: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncConversationCursorPage[chatkit.chatkit_thread_item_list.Data]:
        """List the items of a ChatKit thread: messages, tool calls and tasks.

        Args:
            thread_id: ID of the ChatKit thread.
            after: Cursor: list items after the item with this ID.
            before: Cursor: list items before the item with this ID.
            limit: Maximum number of items per page. From 0 to 100.
            order: Sort order by creation time, ascending or descending.
        """
        raise declaration()

    @get("/chatkit/threads/{thread_id}", headers={"OpenAI-Beta": "chatkit_beta=v1"})
    def retrieve(self, thread_id: str, **options: Unpack[CallOptions]) -> chatkit.ChatKitThread:
        """Return one ChatKit thread.

        Args:
            thread_id: ID of the ChatKit thread.
        """
        raise declaration()

    @delete("/chatkit/threads/{thread_id}", headers={"OpenAI-Beta": "chatkit_beta=v1"})
    def delete(
        self, thread_id: str, **options: Unpack[CallOptions]
    ) -> chatkit.ThreadDeleteResponse:
        """Delete a ChatKit thread and all its items.

        Args:
            thread_id: ID of the ChatKit thread.
        """
        raise declaration()
