"""Messages of threads.

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
    """Messages of threads."""

    with_raw_response: RawView[Messages[SyncRaw], Messages[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Messages[SyncOpenBody], Messages[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def files(self) -> Files[W_co]:
        """Files of messages, as of November 2023."""
        from trunkline.resources.beta.threads.messages.files import Files

        return Files(self._world)

    @deprecated("the Assistants API is deprecated; use the Responses API instead")
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
            thread_id: ID of the thread.
            content: Text of the message, or its content parts.
            role: Role of the message author: `user` or `assistant`.
            attachments: Files attached to the message, with the tools that may use each.
            metadata: Up to 16 key-value pairs to attach to the object.
        """
        raise declaration()

    @deprecated("the Assistants API is deprecated; use the Responses API instead")
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
            thread_id: ID of the thread.
            after: Cursor: list items after the item with this ID.
            before: Cursor: list items before the item with this ID.
            limit: Maximum number of items per page. Default `20`.
            order: Sort order by creation time, ascending or descending. Default `desc`.
            run_id: List only messages created by this run.
        """
        raise declaration()

    @deprecated("the Assistants API is deprecated; use the Responses API instead")
    @get("/threads/{thread_id}/messages/{message_id}", headers={"OpenAI-Beta": "assistants=v2"})
    def retrieve(
        self, message_id: str, *, thread_id: str, **options: Unpack[CallOptions]
    ) -> threads.Message:
        """Return one message of a thread.

        Args:
            message_id: ID of the message.
            thread_id: ID of the thread.
        """
        raise declaration()

    @deprecated("the Assistants API is deprecated; use the Responses API instead")
    @post("/threads/{thread_id}/messages/{message_id}", headers={"OpenAI-Beta": "assistants=v2"})
    def update(
        self,
        message_id: str,
        *,
        thread_id: str,
        metadata: Metadata | None | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> threads.Message:
        """Update the metadata of a message.

        Args:
            message_id: ID of the message.
            thread_id: ID of the thread.
            metadata: Up to 16 key-value pairs to attach to the object.
        """
        raise declaration()

    @deprecated("the Assistants API is deprecated; use the Responses API instead")
    @delete("/threads/{thread_id}/messages/{message_id}", headers={"OpenAI-Beta": "assistants=v2"})
    def delete(
        self, message_id: str, *, thread_id: str, **options: Unpack[CallOptions]
    ) -> threads.MessageDeleted:
        """Delete a message from a thread.

        Args:
            message_id: ID of the message.
            thread_id: ID of the thread.
        """
        raise declaration()
