"""Mails about the organization's spending.

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
    """Mails about the organization's spending."""

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
        """Have mails sent when the organization's spending passes a threshold.

        Args:
            currency: The currency's code.
            interval: How often the count begins anew.
            notification_channel: Whom the alert is sent to.
            threshold_amount: The amount, in cents. At least 0.
        """
        declaration()

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
        """List the spending alerts of the organization.

        Args:
            after: Begin behind the item with this id.
            before: End before the item with this id.
            limit: How many items a page has. From 0 to 100.
            order: Ascending or descending by the time of creation. Default `asc`.
        """
        declaration()

    @get("/organization/spend_alerts/{alert_id}", admin=True)
    def retrieve(
        self, alert_id: str, **options: Unpack[CallOptions]
    ) -> organization.OrganizationSpendAlert:
        """Describe one spending alert of the organization.

        Args:
            alert_id: The alert's id.
        """
        declaration()

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
        """Change a spending alert of the organization.

        Args:
            alert_id: The alert's id.
            currency: The currency's code.
            interval: How often the count begins anew.
            notification_channel: Whom the alert is sent to.
            threshold_amount: The amount, in cents. At least 0.
        """
        declaration()

    @delete("/organization/spend_alerts/{alert_id}", admin=True)
    def delete(
        self, alert_id: str, **options: Unpack[CallOptions]
    ) -> organization.OrganizationSpendAlertDeleted:
        """Delete a spending alert of the organization.

        Args:
            alert_id: The alert's id.
        """
        declaration()
