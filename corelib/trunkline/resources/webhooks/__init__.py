"""Webhook endpoints, and the events that they receive.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

import builtins
from functools import cached_property
from typing import TYPE_CHECKING, Literal, TypeVar

import trunkline
from trunkline.operations.operation import (
    OpenBodyView,
    RawView,
    cursor_paged,
    declaration,
    delete,
    get,
    post,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.resource_bases.webhooks import WebhookHelpers
from trunkline.types import webhooks
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.resources.webhooks.event_types import EventTypes

W_co = TypeVar("W_co", bound=World, covariant=True)


class Webhooks(WebhookHelpers[W_co]):
    """Webhook endpoints, and the events that they receive."""

    with_raw_response: RawView[Webhooks[SyncRaw], Webhooks[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Webhooks[SyncOpenBody], Webhooks[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def event_types(self) -> EventTypes[W_co]:
        """Types of webhook events."""
        from trunkline.resources.webhooks.event_types import EventTypes

        return EventTypes(self._world)

    @post("/webhook_endpoints")
    def create(
        self,
        *,
        event_types: builtins.list[
            Literal[
                "batch.completed",
                "batch.failed",
                "batch.expired",
                "batch.cancelled",
                "response.completed",
                "response.failed",
                "response.cancelled",
                "response.incomplete",
                "eval.run.succeeded",
                "eval.run.failed",
                "eval.run.canceled",
                "fine_tuning.job.succeeded",
                "fine_tuning.job.failed",
                "fine_tuning.job.cancelled",
                "realtime.call.incoming",
                "video.completed",
                "video.failed",
                "agent.environment.ready",
                "agent.environment.failed",
                "agent.environment.suspended",
                "agent.environment.expired",
                "agent.session.created",
                "agent.session.action_required",
                "agent.session.in_progress",
                "agent.session.idle",
                "agent.session.failed",
                "safety.alert.created",
            ]
        ],
        name: str,
        url: str,
        **options: Unpack[CallOptions],
    ) -> webhooks.WebhookEndpointWithSecret:
        """Create an endpoint that receives events, and return its secret once.

        Args:
            event_types: Include only events of these types.
            name: Name of the endpoint.
            url: URL that events are sent to.
        """
        raise declaration()

    @cursor_paged("/webhook_endpoints")
    def list(
        self,
        *,
        after: str | None | Omit = omit,
        limit: int | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[webhooks.WebhookEndpoint]:
        """List the webhook endpoints.

        Args:
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page.
        """
        raise declaration()

    @get("/webhook_endpoints/{webhook_endpoint_id}")
    def retrieve(
        self, webhook_endpoint_id: str, **options: Unpack[CallOptions]
    ) -> webhooks.WebhookEndpoint:
        """Return one webhook endpoint, without its secret.

        Args:
            webhook_endpoint_id: ID of the webhook endpoint.
        """
        raise declaration()

    @post("/webhook_endpoints/{webhook_endpoint_id}/rotate_secret")
    def rotate_secret(
        self,
        webhook_endpoint_id: str,
        *,
        keep_old_secret_active_for_24_hours: bool | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> webhooks.WebhookEndpointWithSecret:
        """Replace the secret of a webhook endpoint, and return the new one once.

        Args:
            webhook_endpoint_id: ID of the webhook endpoint.
            keep_old_secret_active_for_24_hours: Whether the old secret remains valid for a day.
        """
        raise declaration()

    @post("/webhook_endpoints/{webhook_endpoint_id}/test")
    def test(
        self,
        webhook_endpoint_id: str,
        *,
        event_type: Literal[
            "batch.completed",
            "batch.failed",
            "batch.expired",
            "batch.cancelled",
            "response.completed",
            "response.failed",
            "response.cancelled",
            "response.incomplete",
            "eval.run.succeeded",
            "eval.run.failed",
            "eval.run.canceled",
            "fine_tuning.job.succeeded",
            "fine_tuning.job.failed",
            "fine_tuning.job.cancelled",
            "realtime.call.incoming",
            "video.completed",
            "video.failed",
            "agent.environment.ready",
            "agent.environment.failed",
            "agent.environment.suspended",
            "agent.environment.expired",
            "agent.session.created",
            "agent.session.action_required",
            "agent.session.in_progress",
            "agent.session.idle",
            "agent.session.failed",
            "safety.alert.created",
        ],
        **options: Unpack[CallOptions],
    ) -> webhooks.WebhookEndpointTestResult:
        """Send a test event to a webhook endpoint.

        Args:
            webhook_endpoint_id: ID of the webhook endpoint.
            event_type: Type of the event to send.
        """
        raise declaration()

    @post("/webhook_endpoints/{webhook_endpoint_id}")
    def update(
        self,
        webhook_endpoint_id: str,
        *,
        event_types: builtins.list[
            Literal[
                "batch.completed",
                "batch.failed",
                "batch.expired",
                "batch.cancelled",
                "response.completed",
                "response.failed",
                "response.cancelled",
                "response.incomplete",
                "eval.run.succeeded",
                "eval.run.failed",
                "eval.run.canceled",
                "fine_tuning.job.succeeded",
                "fine_tuning.job.failed",
                "fine_tuning.job.cancelled",
                "realtime.call.incoming",
                "video.completed",
                "video.failed",
                "agent.environment.ready",
                "agent.environment.failed",
                "agent.environment.suspended",
                "agent.environment.expired",
                "agent.session.created",
                "agent.session.action_required",
                "agent.session.in_progress",
                "agent.session.idle",
                "agent.session.failed",
                "safety.alert.created",
            ]
        ]
        | Omit = omit,
        name: str | Omit = omit,
        url: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> webhooks.WebhookEndpoint:
        """Change a webhook endpoint.

        Args:
            webhook_endpoint_id: ID of the webhook endpoint.
            event_types: Include only events of these types.
            name: Name of the endpoint.
            url: URL that events are sent to.
        """
        raise declaration()

    @delete("/webhook_endpoints/{webhook_endpoint_id}")
    def delete(
        self, webhook_endpoint_id: str, **options: Unpack[CallOptions]
    ) -> webhooks.DeletedWebhookEndpoint:
        """Delete a webhook endpoint: no more events are sent to it.

        Args:
            webhook_endpoint_id: ID of the webhook endpoint.
        """
        raise declaration()
