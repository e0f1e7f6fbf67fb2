"""The data retention policy of the organization.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

from trunkline.operations.operation import OpenBodyView, RawView, Resource, declaration, get, post
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types.admin import organization

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions

W_co = TypeVar("W_co", bound=World, covariant=True)


class DataRetention(Resource[W_co]):
    """The data retention policy of the organization."""

    with_raw_response: RawView[DataRetention[SyncRaw], DataRetention[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[
        DataRetention[SyncOpenBody], DataRetention[AsyncOpenBody]
    ] = OpenBodyView()

    @get("/organization/data_retention", admin=True)
    def retrieve(self, **options: Unpack[CallOptions]) -> organization.OrganizationDataRetention:
        """Return the data retention policy of the organization."""
        raise declaration()

    @post("/organization/data_retention", admin=True)
    def update(
        self,
        *,
        retention_type: Literal[
            "zero_data_retention",
            "modified_abuse_monitoring",
            "enhanced_zero_data_retention",
            "enhanced_modified_abuse_monitoring",
        ],
        **options: Unpack[CallOptions],
    ) -> organization.OrganizationDataRetention:
        """Change the data retention policy of the organization.

        Args:
            retention_type: Data retention policy.
        """
        raise declaration()
