"""Admin API keys, which authorize the operations of `admin`.

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

W_co = TypeVar("W_co", bound=World, covariant=True)


class AdminAPIKeys(Resource[W_co]):
    """Admin API keys, which authorize the operations of `admin`."""

    with_raw_response: RawView[AdminAPIKeys[SyncRaw], AdminAPIKeys[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[
        AdminAPIKeys[SyncOpenBody], AdminAPIKeys[AsyncOpenBody]
    ] = OpenBodyView()

    @post("/organization/admin_api_keys", admin=True)
    def create(
        self, *, name: str, expires_in_seconds: int | Omit = omit, **options: Unpack[CallOptions]
    ) -> organization.AdminAPIKeyCreateResponse:
        """Create an admin API key; only this response contains its secret value.

        Args:
            name: Display name of the key.
            expires_in_seconds: Lifetime of the API key, in seconds. From 1 to 3.1536e+07.
        """
        raise declaration()

    @cursor_paged("/organization/admin_api_keys", admin=True)
    def list(
        self,
        *,
        after: str | None | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[organization.AdminAPIKey]:
        """List the organization's admin API keys, without their secret values.

        Args:
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page. Default `20`.
            order: Sort order by creation time, ascending or descending. Default `asc`.
        """
        raise declaration()

    @get("/organization/admin_api_keys/{key_id}", admin=True)
    def retrieve(self, key_id: str, **options: Unpack[CallOptions]) -> organization.AdminAPIKey:
        """Return one admin API key, without its secret value.

        Args:
            key_id: ID of the admin API key.
        """
        raise declaration()

    @delete("/organization/admin_api_keys/{key_id}", admin=True)
    def delete(
        self, key_id: str, **options: Unpack[CallOptions]
    ) -> organization.AdminAPIKeyDeleteResponse:
        """Revoke an admin API key.

        Args:
            key_id: ID of the admin API key.
        """
        raise declaration()
