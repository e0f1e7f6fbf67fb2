"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class DataSipHeader(BaseModel):
    name: str
    value: str


class Data(BaseModel):
    call_id: str
    sip_headers: list[DataSipHeader]
    sip_media_security: Literal["rtp", "srtp"] | str | None = None


class RealtimeCallIncomingWebhookEvent(BaseModel):
    """A call for a Realtime session comes in."""

    id: str
    """Unique ID."""
    created_at: int
    """Creation time, in Unix seconds."""
    data: Data
    type: Literal["realtime.call.incoming"]
    """Type of the object."""
    object: Literal["event"] | None = None
    """Object type."""
