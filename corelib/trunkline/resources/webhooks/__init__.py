"""The resource `webhooks`.

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
    Resource,
    cursor_paged,
    declaration,
    delete,
    get,
    post,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types import webhooks
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.resources.webhooks.event_types import EventTypes

W_co = TypeVar("W_co", bound=World, covariant=True)


class Webhooks(Resource[W_co]):
    """The resource `webhooks`."""

    with_raw_response: RawView[Webhooks[SyncRaw], Webhooks[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Webhooks[SyncOpenBody], Webhooks[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def event_types(self) -> EventTypes[W_co]:
        """The resource `webhooks.event_types`."""
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
        """`POST /webhook_endpoints`.

        Args:
            event_types: Include only events of these types.
            name: No description.
            url: No description.
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
        """`GET /webhook_endpoints`.

        Args:
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page.
        """
        raise declaration()

    @get("/webhook_endpoints/{webhook_endpoint_id}")
    def retrieve(
        self, webhook_endpoint_id: str, **options: Unpack[CallOptions]
    ) -> webhooks.WebhookEndpoint:
        """`GET /webhook_endpoints/{webhook_endpoint_id}`."""
        raise declaration()

    @post("/webhook_endpoints/{webhook_endpoint_id}/rotate_secret")
    def rotate_secret(
        self,
        webhook_endpoint_id: str,
        *,
        keep_old_secret_active_for_24_hours: bool | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> webhooks.WebhookEndpointWithSecret:
        """`POST /webhook_endpoints/{webhook_endpoint_id}/rotate_secret`."""
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
        """`POST /webhook_endpoints/{webhook_endpoint_id}/test`."""
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
        """`POST /webhook_endpoints/{webhook_endpoint_id}`.

        Args:
            webhook_endpoint_id: No description.
            event_types: Include only events of these types.
            name: No description.
            url: No description.
        """
        raise declaration()

    @delete("/webhook_endpoints/{webhook_endpoint_id}")
    def delete(
        self, webhook_endpoint_id: str, **options: Unpack[CallOptions]
    ) -> webhooks.DeletedWebhookEndpoint:
        """`DELETE /webhook_endpoints/{webhook_endpoint_id}`."""
        raise declaration()
