"""The messages of threads.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal, TypeVar

import trunkline
from trunkline.operations.deprecation import deprecated
from trunkline.operations.operation import (
    OpenBodyView,
    RawView,
    Resource,
    cursor_paged,
    declaration,
    delete,
    get,
    post,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types.beta import threads
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.resources.beta.threads.messages.files import Files
    from trunkline.types.beta.threads import message_create_params
    from trunkline.types.beta.threads.message_content_part_param import MessageContentPartParam
    from trunkline.types.shared_params.metadata import Metadata

W_co = TypeVar("W_co", bound=World, covariant=True)


class Messages(Resource[W_co]):
    """The messages of threads."""

    with_raw_response: RawView[Messages[SyncRaw], Messages[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Messages[SyncOpenBody], Messages[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def files(self) -> Files[W_co]:
        """The files of messages, as of November 2023."""
        from trunkline.resources.beta.threads.messages.files import Files

        return Files(self._world)

    @deprecated("the Assistants API is deprecated in favour of the Responses API")
    @post("/threads/{thread_id}/messages", headers={"OpenAI-Beta": "assistants=v2"})
    def create(
        self,
        thread_id: str,
        *,
        content: str | Iterable[MessageContentPartParam],
        role: Literal["user", "assistant"],
        attachments: Iterable[message_create_params.Attachment] | None | Omit = omit,
        metadata: Metadata | None | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> threads.Message:
        """Add a message to a thread.

        Args:
            thread_id: The thread's id.
            content: The text or the parts of the message.
            role: Whose message it is, or what somebody may do.
            attachments: Files, and the tools that get them.
            metadata: Up to 16 labels of your own.
        """
        declaration()

    @deprecated("the Assistants API is deprecated in favour of the Responses API")
    @cursor_paged("/threads/{thread_id}/messages", headers={"OpenAI-Beta": "assistants=v2"})
    def list(
        self,
        thread_id: str,
        *,
        after: str | Omit = omit,
        before: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        run_id: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[threads.Message]:
        """List the messages of a thread.

        Args:
            thread_id: The thread's id.
            after: Begin behind the item with this id.
            before: End before the item with this id.
            limit: How many items a page has. Default `20`.
            order: Ascending or descending by the time of creation. Default `desc`.
            run_id: The run's id.
        """
        declaration()

    @deprecated("the Assistants API is deprecated in favour of the Responses API")
    @get("/threads/{thread_id}/messages/{message_id}", headers={"OpenAI-Beta": "assistants=v2"})
    def retrieve(
        self, message_id: str, *, thread_id: str, **options: Unpack[CallOptions]
    ) -> threads.Message:
        """Get one message of a thread.

        Args:
            message_id: The message's id.
            thread_id: The thread's id.
        """
        declaration()

    @deprecated("the Assistants API is deprecated in favour of the Responses API")
    @post("/threads/{thread_id}/messages/{message_id}", headers={"OpenAI-Beta": "assistants=v2"})
    def update(
        self,
        message_id: str,
        *,
        thread_id: str,
        metadata: Metadata | None | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> threads.Message:
        """Change the labels of a message.

        Args:
            message_id: The message's id.
            thread_id: The thread's id.
            metadata: Up to 16 labels of your own.
        """
        declaration()

    @deprecated("the Assistants API is deprecated in favour of the Responses API")
    @delete("/threads/{thread_id}/messages/{message_id}", headers={"OpenAI-Beta": "assistants=v2"})
    def delete(
        self, message_id: str, *, thread_id: str, **options: Unpack[CallOptions]
    ) -> threads.MessageDeleted:
        """Delete a message of a thread.

        Args:
            message_id: The message's id.
            thread_id: The thread's id.
        """
        declaration()
