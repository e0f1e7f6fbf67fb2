"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Data(BaseModel):
    session_id: str
    type: Literal["webrtc"]


class LiveTransportConnectedWebhookEvent(BaseModel):
    """A connection to a live session is established."""

    id: str
    """Unique ID."""
    created_at: int
    """Creation time, in Unix seconds."""
    data: Data
    object: Literal["event"]
    """Object type."""
    type: Literal["live.transport.connected"]
    """Type of the object."""
