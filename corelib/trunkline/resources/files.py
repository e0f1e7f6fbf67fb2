"""Uploaded files.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

import trunkline
from trunkline import types
from trunkline.operations.deprecation import deprecated
from trunkline.operations.operation import (
    OpenBodyView,
    RawView,
    Resource,
    binary,
    cursor_paged,
    declaration,
    delete,
    get,
    upload,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.types import file_create_params
    from trunkline.types.file_purpose import FilePurpose
    from trunkline.uploads.forms import FileTypes

W_co = TypeVar("W_co", bound=World, covariant=True)


class Files(Resource[W_co]):
    """Uploaded files."""

    with_raw_response: RawView[Files[SyncRaw], Files[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Files[SyncOpenBody], Files[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @binary("/files/{file_id}/content")
    def content(
        self, file_id: str, **options: Unpack[CallOptions]
    ) -> trunkline.HttpxBinaryResponseContent:
        """Download a file.

        Args:
            file_id: The file's id.
        """
        declaration()

    @upload("/files", files=("file",))
    def create(
        self,
        *,
        file: FileTypes,
        purpose: FilePurpose,
        expires_after: file_create_params.ExpiresAfter | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> types.FileObject:
        """Upload a file.

        Args:
            file: The file: a path, an open file, bytes, or (name, content, type).
            purpose: What the file is for.
            expires_after: When it is deleted by itself.
        """
        declaration()

    @cursor_paged("/files")
    def list(
        self,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        purpose: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[types.FileObject]:
        """List the uploaded files.

        Args:
            after: Begin behind the item with this id.
            limit: How many items a page has. Default `10000`.
            order: Ascending or descending by the time of creation. Default `desc`.
            purpose: What the file is for.
        """
        declaration()

    @get("/files/{file_id}")
    def retrieve(self, file_id: str, **options: Unpack[CallOptions]) -> types.FileObject:
        """Describe one file.

        Args:
            file_id: The file's id.
        """
        declaration()

    @deprecated("`content` takes its place")
    @get("/files/{file_id}/content", headers={"Accept": "*/*"})
    def retrieve_content(self, file_id: str, **options: Unpack[CallOptions]) -> str:
        """Download a file as text.

        Args:
            file_id: The file's id.
        """
        declaration()

    @delete("/files/{file_id}")
    def delete(self, file_id: str, **options: Unpack[CallOptions]) -> types.FileDeleted:
        """Delete a file.

        Args:
            file_id: The file's id.
        """
        declaration()
