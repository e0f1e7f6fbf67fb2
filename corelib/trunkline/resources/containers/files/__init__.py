"""The files of containers.

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
    """The files of containers."""

    with_raw_response: RawView[Files[SyncRaw], Files[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Files[SyncOpenBody], Files[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def content(self) -> Content[W_co]:
        """What is in those files."""
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
        """Put a file into a container: an upload, or an uploaded file by its id.

        Args:
            container_id: The container's id.
            file: The file: a path, an open file, bytes, or (name, content, type).
            file_id: The file's id.
        """
        declaration()

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
        """List the files of a container.

        Args:
            container_id: The container's id.
            after: Begin behind the item with this id.
            limit: How many items a page has. Default `20`.
            order: Ascending or descending by the time of creation. Default `desc`.
        """
        declaration()

    @get("/containers/{container_id}/files/{file_id}")
    def retrieve(
        self, file_id: str, *, container_id: str, **options: Unpack[CallOptions]
    ) -> containers.FileRetrieveResponse:
        """Describe one file of a container.

        Args:
            file_id: The file's id.
            container_id: The container's id.
        """
        declaration()

    @delete("/containers/{container_id}/files/{file_id}")
    def delete(self, file_id: str, *, container_id: str, **options: Unpack[CallOptions]) -> None:
        """Delete a file of a container.

        Args:
            file_id: The file's id.
            container_id: The container's id.
        """
        declaration()
