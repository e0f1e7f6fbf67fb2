"""Email alerts about the spending of projects.

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
    """Email alerts about the spending of projects."""

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
        """Create an alert that is sent when a project's spending exceeds a threshold.

        Args:
            project_id: ID of the project.
            currency: Currency of the amount, as an ISO 4217 code.
            interval: Period over which spending is added up.
            notification_channel: Recipients of the alert.
            threshold_amount: Amount of spending that triggers the alert, in cents. At least 0.
        """
        raise declaration()

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
        """List the spend alerts of a project.

        Args:
            project_id: ID of the project.
            after: Cursor: list items after the item with this ID.
            before: Cursor: list items before the item with this ID.
            limit: Maximum number of items per page. From 0 to 100.
            order: Sort order by creation time, ascending or descending. Default `asc`.
        """
        raise declaration()

    @get("/organization/projects/{project_id}/spend_alerts/{alert_id}", admin=True)
    def retrieve(
        self, alert_id: str, *, project_id: str, **options: Unpack[CallOptions]
    ) -> projects.ProjectSpendAlert:
        """Return one spend alert of a project.

        Args:
            alert_id: ID of the spend alert.
            project_id: ID of the project.
        """
        raise declaration()

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
        """Change a spend alert of a project.

        Args:
            alert_id: ID of the spend alert.
            project_id: ID of the project.
            currency: Currency of the amount, as an ISO 4217 code.
            interval: Period over which spending is added up.
            notification_channel: Recipients of the alert.
            threshold_amount: Amount of spending that triggers the alert, in cents. At least 0.
        """
        raise declaration()

    @delete("/organization/projects/{project_id}/spend_alerts/{alert_id}", admin=True)
    def delete(
        self, alert_id: str, *, project_id: str, **options: Unpack[CallOptions]
    ) -> projects.ProjectSpendAlertDeleted:
        """Delete a spend alert of a project.

        Args:
            alert_id: ID of the spend alert.
            project_id: ID of the project.
        """
        raise declaration()
