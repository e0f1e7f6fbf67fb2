"""Storages of the organization's own, for the data of its projects.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

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
    post,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types.admin import organization
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.types.admin.organization import external_storage_create_params

W_co = TypeVar("W_co", bound=World, covariant=True)


class ExternalStorage(Resource[W_co]):
    """Storages of the organization's own, for the data of its projects."""

    with_raw_response: RawView[ExternalStorage[SyncRaw], ExternalStorage[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[
        ExternalStorage[SyncOpenBody], ExternalStorage[AsyncOpenBody]
    ] = OpenBodyView()

    @post("/organization/external_storage", admin=True)
    def create(
        self,
        *,
        project_id: str,
        provider: external_storage_create_params.Provider,
        **options: Unpack[CallOptions],
    ) -> organization.ExternalStorageConfiguration:
        """Add a storage of your own for the data of a project.

        Args:
            project_id: ID of the project.
            provider: The storage: its provider, place and access.
        """
        raise declaration()

    @cursor_paged("/organization/external_storage", admin=True)
    def list(
        self,
        *,
        after: str | None | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        project_id: str | None | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[organization.ExternalStorageConfiguration]:
        """List the external storages of the organization.

        Args:
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page.
            order: Sort order by creation time, ascending or descending.
            project_id: ID of the project.
        """
        raise declaration()

    @get("/organization/external_storage/{external_storage_id}", admin=True)
    def retrieve(
        self, external_storage_id: str, **options: Unpack[CallOptions]
    ) -> organization.ExternalStorageConfiguration:
        """Return one external storage.

        Args:
            external_storage_id: ID of the external storage.
        """
        raise declaration()

    @post("/organization/external_storage/{external_storage_id}/validate", admin=True)
    def validate(
        self, external_storage_id: str, **options: Unpack[CallOptions]
    ) -> organization.ExternalStorageConfiguration:
        """Check that the API can use an external storage.

        Args:
            external_storage_id: ID of the external storage.
        """
        raise declaration()

    @delete("/organization/external_storage/{external_storage_id}", admin=True)
    def delete(
        self, external_storage_id: str, **options: Unpack[CallOptions]
    ) -> organization.ExternalStorageDeleted:
        """Remove an external storage from the organization.

        Args:
            external_storage_id: ID of the external storage.
        """
        raise declaration()
