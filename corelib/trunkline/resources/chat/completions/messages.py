"""Input messages of stored chat completions.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

import trunkline
from trunkline.operations.operation import (
    OpenBodyView,
    RawView,
    Resource,
    cursor_paged,
    declaration,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types import chat
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions

W_co = TypeVar("W_co", bound=World, covariant=True)


class Messages(Resource[W_co]):
    """Input messages of stored chat completions."""

    with_raw_response: RawView[Messages[SyncRaw], Messages[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Messages[SyncOpenBody], Messages[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cursor_paged("/chat/completions/{completion_id}/messages")
    def list(
        self,
        completion_id: str,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[chat.ChatCompletionStoreMessage]:
        """List the input messages of a stored chat completion.

        Args:
            completion_id: ID of the chat completion.
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page. Default `20`.
            order: Sort order by creation time, ascending or descending. Default `asc`.
        """
        raise declaration()
