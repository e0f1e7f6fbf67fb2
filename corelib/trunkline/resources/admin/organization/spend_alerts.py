"""Email alerts about the spending of the organization.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

import trunkline
from trunkline.operations.operation import (
    OpenBodyView,
    RawView,
    Resource,
    conversation_paged,
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
    from trunkline.types.admin.organization import (
        spend_alert_create_params,
        spend_alert_update_params,
    )

W_co = TypeVar("W_co", bound=World, covariant=True)


class SpendAlerts(Resource[W_co]):
    """Email alerts about the spending of the organization."""

    with_raw_response: RawView[SpendAlerts[SyncRaw], SpendAlerts[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[SpendAlerts[SyncOpenBody], SpendAlerts[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @post("/organization/spend_alerts", admin=True)
    def create(
        self,
        *,
        currency: Literal["USD"],
        interval: Literal["month"],
        notification_channel: spend_alert_create_params.NotificationChannel,
        threshold_amount: int,
        **options: Unpack[CallOptions],
    ) -> organization.OrganizationSpendAlert:
        """Create an alert that is sent when the organization's spending exceeds a threshold.

        Args:
            currency: Currency of the amount, as an ISO 4217 code.
            interval: Period over which spending is added up.
            notification_channel: Recipients of the alert.
            threshold_amount: Amount of spending that triggers the alert, in cents. At least 0.
        """
        raise declaration()

    @conversation_paged("/organization/spend_alerts", admin=True)
    def list(
        self,
        *,
        after: str | Omit = omit,
        before: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncConversationCursorPage[organization.OrganizationSpendAlert]:
        """List the spend alerts of the organization.

        Args:
            after: Cursor: list items after the item with this ID.
            before: Cursor: list items before the item with this ID.
            limit: Maximum number of items per page. From 0 to 100.
            order: Sort order by creation time, ascending or descending. Default `asc`.
        """
        raise declaration()

    @get("/organization/spend_alerts/{alert_id}", admin=True)
    def retrieve(
        self, alert_id: str, **options: Unpack[CallOptions]
    ) -> organization.OrganizationSpendAlert:
        """Return one spend alert of the organization.

        Args:
            alert_id: ID of the spend alert.
        """
        raise declaration()

    @post("/organization/spend_alerts/{alert_id}", admin=True)
    def update(
        self,
        alert_id: str,
        *,
        currency: Literal["USD"],
        interval: Literal["month"],
        notification_channel: spend_alert_update_params.NotificationChannel,
        threshold_amount: int,
        **options: Unpack[CallOptions],
    ) -> organization.OrganizationSpendAlert:
        """Change a spend alert of the organization.

        Args:
            alert_id: ID of the spend alert.
            currency: Currency of the amount, as an ISO 4217 code.
            interval: Period over which spending is added up.
            notification_channel: Recipients of the alert.
            threshold_amount: Amount of spending that triggers the alert, in cents. At least 0.
        """
        raise declaration()

    @delete("/organization/spend_alerts/{alert_id}", admin=True)
    def delete(
        self, alert_id: str, **options: Unpack[CallOptions]
    ) -> organization.OrganizationSpendAlertDeleted:
        """Delete a spend alert of the organization.

        Args:
            alert_id: ID of the spend alert.
        """
        raise declaration()
