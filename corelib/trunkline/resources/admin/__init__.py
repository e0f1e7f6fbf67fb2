"""Administration of the organization; it requires an admin API key.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from trunkline.operations.operation import OpenBodyView, RawView, Resource
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World

if TYPE_CHECKING:
    from trunkline.resources.admin.organization import Organization

W_co = TypeVar("W_co", bound=World, covariant=True)


class Admin(Resource[W_co]):
    """Administration of the organization; it requires an admin API key."""

    with_raw_response: RawView[Admin[SyncRaw], Admin[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Admin[SyncOpenBody], Admin[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def organization(self) -> Organization[W_co]:
        """The organization: its users, projects, API keys, usage and spending."""
        from trunkline.resources.admin.organization import Organization

        return Organization(self._world)
