"""Files of assistants, as of November 2023.

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
    delete,
    get,
    post,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types.beta import assistants
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions

W_co = TypeVar("W_co", bound=World, covariant=True)


class Files(Resource[W_co]):
    """Files of assistants, as of November 2023."""

    with_raw_response: RawView[Files[SyncRaw], Files[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Files[SyncOpenBody], Files[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @deprecated("the Assistants API is deprecated; use the Responses API instead")
    @post("/assistants/{assistant_id}/files", headers={"OpenAI-Beta": "assistants=v1"})
    def create(
        self, assistant_id: str, *, file_id: str, **options: Unpack[CallOptions]
    ) -> assistants.AssistantFile:
        """Attach an uploaded file to an assistant.

        Args:
            assistant_id: ID of the assistant.
            file_id: ID of the uploaded file to attach.
        """
        raise declaration()

    @deprecated("the Assistants API is deprecated; use the Responses API instead")
    @cursor_paged("/assistants/{assistant_id}/files", headers={"OpenAI-Beta": "assistants=v1"})
    def list(
        self,
        assistant_id: str,
        *,
        after: str | Omit = omit,
        before: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[assistants.AssistantFile]:
        """List the files attached to an assistant.

        Args:
            assistant_id: ID of the assistant.
            after: Cursor: list items after the item with this ID.
            before: Cursor: list items before the item with this ID.
            limit: Maximum number of items per page.
            order: Sort order by creation time, ascending or descending.
        """
        raise declaration()

    @deprecated("the Assistants API is deprecated; use the Responses API instead")
    @get("/assistants/{assistant_id}/files/{file_id}", headers={"OpenAI-Beta": "assistants=v1"})
    def retrieve(
        self, file_id: str, *, assistant_id: str, **options: Unpack[CallOptions]
    ) -> assistants.AssistantFile:
        """Return one file attached to an assistant.

        Args:
            file_id: ID of the file.
            assistant_id: ID of the assistant.
        """
        raise declaration()

    @deprecated("the Assistants API is deprecated; use the Responses API instead")
    @delete("/assistants/{assistant_id}/files/{file_id}", headers={"OpenAI-Beta": "assistants=v1"})
    def delete(
        self, file_id: str, *, assistant_id: str, **options: Unpack[CallOptions]
    ) -> assistants.FileDeleteResponse:
        """Detach a file from an assistant; the file itself is kept.

        Args:
            file_id: ID of the file.
            assistant_id: ID of the assistant.
        """
        raise declaration()
