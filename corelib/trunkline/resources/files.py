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
    binary,
    cursor_paged,
    declaration,
    delete,
    get,
    upload,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.resource_bases.files import ProcessingHelpers
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.types import file_create_params
    from trunkline.types.file_purpose import FilePurpose
    from trunkline.uploads.forms import FileTypes

W_co = TypeVar("W_co", bound=World, covariant=True)


class Files(ProcessingHelpers[W_co]):
    """Uploaded files."""

    with_raw_response: RawView[Files[SyncRaw], Files[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Files[SyncOpenBody], Files[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @binary("/files/{file_id}/content")
    def content(
        self, file_id: str, **options: Unpack[CallOptions]
    ) -> trunkline.HttpxBinaryResponseContent:
        """Download the contents of a file.

        Args:
            file_id: ID of the file.
        """
        raise declaration()

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
            file: File to upload: a path, an open file, bytes or `(name, content, type)`.
            purpose: Intended use of the file.
            expires_after: When the file expires, counted from its creation.
        """
        raise declaration()

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
        """List the files.

        Args:
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page. Default `10000`.
            order: Sort order by creation time, ascending or descending. Default `desc`.
            purpose: List only files with this purpose.
        """
        raise declaration()

    @get("/files/{file_id}")
    def retrieve(self, file_id: str, **options: Unpack[CallOptions]) -> types.FileObject:
        """Return the metadata of one file.

        Args:
            file_id: ID of the file.
        """
        raise declaration()

    @deprecated("use `content` instead")
    @get("/files/{file_id}/content")
    def retrieve_content(self, file_id: str, **options: Unpack[CallOptions]) -> str:
        """Return the contents of a file as text; replaced by `content`.

        Args:
            file_id: ID of the file.
        """
        raise declaration()

    @delete("/files/{file_id}")
    def delete(self, file_id: str, **options: Unpack[CallOptions]) -> types.FileDeleted:
        """Delete a file.

        Args:
            file_id: ID of the file.
        """
        raise declaration()
