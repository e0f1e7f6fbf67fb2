"""The files of messages, as of November 2023.

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
    """The files of messages, as of November 2023."""

    with_raw_response: RawView[Files[SyncRaw], Files[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Files[SyncOpenBody], Files[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @deprecated("the Assistants API is deprecated in favour of the Responses API")
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
        """List the files of a message.

        Args:
            message_id: The message's id.
            thread_id: The thread's id.
            after: Begin behind the item with this id.
            before: End before the item with this id.
            limit: How many items a page has.
            order: Ascending or descending by the time of creation.
        """
        declaration()

    @deprecated("the Assistants API is deprecated in favour of the Responses API")
    @get(
        "/threads/{thread_id}/messages/{message_id}/files/{file_id}",
        headers={"OpenAI-Beta": "assistants=v1"},
    )
    def retrieve(
        self, file_id: str, *, thread_id: str, message_id: str, **options: Unpack[CallOptions]
    ) -> messages.MessageFile:
        """Describe one file of a message.

        Args:
            file_id: The file's id.
            thread_id: The thread's id.
            message_id: The message's id.
        """
        declaration()
