"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class DataSipHeader(BaseModel):
    name: str
    value: str


class Data(BaseModel):
    session_id: str
    sip_headers: list[DataSipHeader]
    type: Literal["sip"]
    sip_media_security: Literal["rtp", "srtp"] | str | None = None


class LiveTransportIncomingWebhookEvent(BaseModel):
    id: str
    created_at: int
    data: Data
    type: Literal["live.transport.incoming"]
    object: Literal["event"] | None = None
