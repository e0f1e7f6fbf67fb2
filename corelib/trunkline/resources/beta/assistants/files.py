"""The files of assistants, as of November 2023.

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
    """The files of assistants, as of November 2023."""

    with_raw_response: RawView[Files[SyncRaw], Files[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Files[SyncOpenBody], Files[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @deprecated("the Assistants API is deprecated in favour of the Responses API")
    @post("/assistants/{assistant_id}/files", headers={"OpenAI-Beta": "assistants=v1"})
    def create(
        self, assistant_id: str, *, file_id: str, **options: Unpack[CallOptions]
    ) -> assistants.AssistantFile:
        """Attach an uploaded file to an assistant.

        Args:
            assistant_id: The assistant's id.
            file_id: The file's id.
        """
        declaration()

    @deprecated("the Assistants API is deprecated in favour of the Responses API")
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
        """List the files of an assistant.

        Args:
            assistant_id: The assistant's id.
            after: Begin behind the item with this id.
            before: End before the item with this id.
            limit: How many items a page has.
            order: Ascending or descending by the time of creation.
        """
        declaration()

    @deprecated("the Assistants API is deprecated in favour of the Responses API")
    @get("/assistants/{assistant_id}/files/{file_id}", headers={"OpenAI-Beta": "assistants=v1"})
    def retrieve(
        self, file_id: str, *, assistant_id: str, **options: Unpack[CallOptions]
    ) -> assistants.AssistantFile:
        """Describe one file of an assistant.

        Args:
            file_id: The file's id.
            assistant_id: The assistant's id.
        """
        declaration()

    @deprecated("the Assistants API is deprecated in favour of the Responses API")
    @delete("/assistants/{assistant_id}/files/{file_id}", headers={"OpenAI-Beta": "assistants=v1"})
    def delete(
        self, file_id: str, *, assistant_id: str, **options: Unpack[CallOptions]
    ) -> assistants.FileDeleteResponse:
        """Detach a file from an assistant; the file stays.

        Args:
            file_id: The file's id.
            assistant_id: The assistant's id.
        """
        declaration()
