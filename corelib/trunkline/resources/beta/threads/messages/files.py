"""Files of messages, as of November 2023.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

import trunkline
from trunkline.operations.deprecation import deprecated
from trunkline.operations.operation import (
    OpenBodyView,
    RawView,
    Resource,
    cursor_paged,
    declaration,
    get,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types.beta.threads import messages
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions

W_co = TypeVar("W_co", bound=World, covariant=True)


class Files(Resource[W_co]):
    """Files of messages, as of November 2023."""

    with_raw_response: RawView[Files[SyncRaw], Files[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Files[SyncOpenBody], Files[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @deprecated("the Assistants API is deprecated; use the Responses API instead")
    @cursor_paged(
        "/threads/{thread_id}/messages/{message_id}/files", headers={"OpenAI-Beta": "assistants=v1"}
    )
    def list(
        self,
        message_id: str,
        *,
        thread_id: str,
        after: str | Omit = omit,
        before: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[messages.MessageFile]:
        """List the files attached to a message.

        Args:
            message_id: ID of the message.
            thread_id: ID of the thread.
            after: Cursor: list items after the item with this ID.
            before: Cursor: list items before the item with this ID.
            limit: Maximum number of items per page.
            order: Sort order by creation time, ascending or descending.
        """
        raise declaration()

    @deprecated("the Assistants API is deprecated; use the Responses API instead")
    @get(
        "/threads/{thread_id}/messages/{message_id}/files/{file_id}",
        headers={"OpenAI-Beta": "assistants=v1"},
    )
    def retrieve(
        self, file_id: str, *, thread_id: str, message_id: str, **options: Unpack[CallOptions]
    ) -> messages.MessageFile:
        """Return one file attached to a message.

        Args:
            file_id: ID of the file.
            thread_id: ID of the thread.
            message_id: ID of the message.
        """
        raise declaration()
