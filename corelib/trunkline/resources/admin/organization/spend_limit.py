"""The spend limit of the organization.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

from trunkline.operations.operation import (
    OpenBodyView,
    RawView,
    Resource,
    declaration,
    delete,
    get,
    post,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types.admin import organization

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions

W_co = TypeVar("W_co", bound=World, covariant=True)


class SpendLimit(Resource[W_co]):
    """The spend limit of the organization."""

    with_raw_response: RawView[SpendLimit[SyncRaw], SpendLimit[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[SpendLimit[SyncOpenBody], SpendLimit[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @get("/organization/spend_limit", admin=True)
    def retrieve(self, **options: Unpack[CallOptions]) -> organization.OrganizationSpendLimit:
        """Return the spend limit of the organization."""
        raise declaration()

    @post("/organization/spend_limit", admin=True)
    def update(
        self,
        *,
        currency: Literal["USD"],
        interval: Literal["month"],
        threshold_amount: int,
        **options: Unpack[CallOptions],
    ) -> organization.OrganizationSpendLimit:
        """Set the spend limit of the organization.

        Args:
            currency: Currency of the amount, as an ISO 4217 code.
            interval: Period over which spending is added up.
            threshold_amount: Spend limit, in cents. At least 1.
        """
        raise declaration()

    @delete("/organization/spend_limit", admin=True)
    def delete(self, **options: Unpack[CallOptions]) -> organization.OrganizationSpendLimitDeleted:
        """Remove the spend limit of the organization."""
        raise declaration()
