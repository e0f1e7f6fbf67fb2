"""Types of webhook events.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from trunkline.operations.operation import OpenBodyView, RawView, Resource, declaration, get
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types import webhooks

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions

W_co = TypeVar("W_co", bound=World, covariant=True)


class EventTypes(Resource[W_co]):
    """Types of webhook events."""

    with_raw_response: RawView[EventTypes[SyncRaw], EventTypes[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[EventTypes[SyncOpenBody], EventTypes[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @get("/webhook_event_types")
    def list(self, **options: Unpack[CallOptions]) -> webhooks.WebhookEventTypeList:
        """List the types of events that webhook endpoints can receive."""
        raise declaration()
