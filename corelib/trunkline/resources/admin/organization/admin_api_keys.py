"""Keys for these operations.

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
    """Keys for these operations."""

    with_raw_response: RawView[AdminAPIKeys[SyncRaw], AdminAPIKeys[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[
        AdminAPIKeys[SyncOpenBody], AdminAPIKeys[AsyncOpenBody]
    ] = OpenBodyView()

    @post("/organization/admin_api_keys", admin=True)
    def create(
        self, *, name: str, expires_in_seconds: int | Omit = omit, **options: Unpack[CallOptions]
    ) -> organization.AdminAPIKeyCreateResponse:
        """Make an admin key; only this answer holds its value.

        Args:
            name: A name for people.
            expires_in_seconds: After how many seconds the key ends. From 1 to 3.1536e+07.
        """
        declaration()

    @cursor_paged("/organization/admin_api_keys", admin=True)
    def list(
        self,
        *,
        after: str | None | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[organization.AdminAPIKey]:
        """List the organization's admin keys, without their values.

        Args:
            after: Begin behind the item with this id.
            limit: How many items a page has. Default `20`.
            order: Ascending or descending by the time of creation. Default `asc`.
        """
        declaration()

    @get("/organization/admin_api_keys/{key_id}", admin=True)
    def retrieve(self, key_id: str, **options: Unpack[CallOptions]) -> organization.AdminAPIKey:
        """Describe one admin key, without its value.

        Args:
            key_id: The key's id.
        """
        declaration()

    @delete("/organization/admin_api_keys/{key_id}", admin=True)
    def delete(
        self, key_id: str, **options: Unpack[CallOptions]
    ) -> organization.AdminAPIKeyDeleteResponse:
        """Revoke an admin key.

        Args:
            key_id: The key's id.
        """
        declaration()
