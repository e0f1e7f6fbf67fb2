"""Files in containers.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal, TypeVar

import trunkline
from trunkline.operations.operation import (
    OpenBodyView,
    RawView,
    Resource,
    cursor_paged,
    declaration,
    delete,
    get,
    upload,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types import containers
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.resources.containers.files.content import Content
    from trunkline.uploads.forms import FileTypes

W_co = TypeVar("W_co", bound=World, covariant=True)


class Files(Resource[W_co]):
    """Files in containers."""

    with_raw_response: RawView[Files[SyncRaw], Files[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Files[SyncOpenBody], Files[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def content(self) -> Content[W_co]:
        """Contents of the files in containers."""
        from trunkline.resources.containers.files.content import Content

        return Content(self._world)

    @upload("/containers/{container_id}/files", files=("file",), json_without_files=True)
    def create(
        self,
        container_id: str,
        *,
        file: FileTypes | Omit = omit,
        file_id: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> containers.FileCreateResponse:
        """Add a file to a container, from an upload or from a stored file.

        Args:
            container_id: ID of the container.
            file: File to add: a path, an open file, bytes or `(name, content, type)`.
            file_id: ID of an uploaded file to add.
        """
        raise declaration()

    @cursor_paged("/containers/{container_id}/files")
    def list(
        self,
        container_id: str,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[containers.FileListResponse]:
        """List the files in a container.

        Args:
            container_id: ID of the container.
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page. Default `20`.
            order: Sort order by creation time, ascending or descending. Default `desc`.
        """
        raise declaration()

    @get("/containers/{container_id}/files/{file_id}")
    def retrieve(
        self, file_id: str, *, container_id: str, **options: Unpack[CallOptions]
    ) -> containers.FileRetrieveResponse:
        """Return the metadata of one file in a container.

        Args:
            file_id: ID of the file.
            container_id: ID of the container.
        """
        raise declaration()

    @delete("/containers/{container_id}/files/{file_id}")
    def delete(self, file_id: str, *, container_id: str, **options: Unpack[CallOptions]) -> None:
        """Delete a file from a container.

        Args:
            file_id: ID of the file.
            container_id: ID of the container.
        """
        raise declaration()
