"""Mails about a project's spending.

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
from trunkline.types.admin.organization import projects
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.types.admin.organization.projects import (
        spend_alert_create_params,
        spend_alert_update_params,
    )

W_co = TypeVar("W_co", bound=World, covariant=True)


class SpendAlerts(Resource[W_co]):
    """Mails about a project's spending."""

    with_raw_response: RawView[SpendAlerts[SyncRaw], SpendAlerts[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[SpendAlerts[SyncOpenBody], SpendAlerts[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @post("/organization/projects/{project_id}/spend_alerts", admin=True)
    def create(
        self,
        project_id: str,
        *,
        currency: Literal["USD"],
        interval: Literal["month"],
        notification_channel: spend_alert_create_params.NotificationChannel,
        threshold_amount: int,
        **options: Unpack[CallOptions],
    ) -> projects.ProjectSpendAlert:
        """Have mails sent when a project's spending passes a threshold.

        Args:
            project_id: The project's id.
            currency: The currency's code.
            interval: How often the count begins anew.
            notification_channel: Whom the alert is sent to.
            threshold_amount: The amount, in cents. At least 0.
        """
        declaration()

    @conversation_paged("/organization/projects/{project_id}/spend_alerts", admin=True)
    def list(
        self,
        project_id: str,
        *,
        after: str | Omit = omit,
        before: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncConversationCursorPage[projects.ProjectSpendAlert]:
        """List the spending alerts of a project.

        Args:
            project_id: The project's id.
            after: Begin behind the item with this id.
            before: End before the item with this id.
            limit: How many items a page has. From 0 to 100.
            order: Ascending or descending by the time of creation. Default `asc`.
        """
        declaration()

    @get("/organization/projects/{project_id}/spend_alerts/{alert_id}", admin=True)
    def retrieve(
        self, alert_id: str, *, project_id: str, **options: Unpack[CallOptions]
    ) -> projects.ProjectSpendAlert:
        """Describe one spending alert of a project.

        Args:
            alert_id: The alert's id.
            project_id: The project's id.
        """
        declaration()

    @post("/organization/projects/{project_id}/spend_alerts/{alert_id}", admin=True)
    def update(
        self,
        alert_id: str,
        *,
        project_id: str,
        currency: Literal["USD"],
        interval: Literal["month"],
        notification_channel: spend_alert_update_params.NotificationChannel,
        threshold_amount: int,
        **options: Unpack[CallOptions],
    ) -> projects.ProjectSpendAlert:
        """Change a spending alert of a project.

        Args:
            alert_id: The alert's id.
            project_id: The project's id.
            currency: The currency's code.
            interval: How often the count begins anew.
            notification_channel: Whom the alert is sent to.
            threshold_amount: The amount, in cents. At least 0.
        """
        declaration()

    @delete("/organization/projects/{project_id}/spend_alerts/{alert_id}", admin=True)
    def delete(
        self, alert_id: str, *, project_id: str, **options: Unpack[CallOptions]
    ) -> projects.ProjectSpendAlertDeleted:
        """Delete a spending alert of a project.

        Args:
            alert_id: The alert's id.
            project_id: The project's id.
        """
        declaration()
