"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Session(BaseModel):
    id: str


class Transport(BaseModel):
    sdp: str
    type: Literal["webrtc"]


class LiveCreateResponse(BaseModel):
    """Answer to a browser's offer: the new session, and the answer as SDP."""

    session: Session
    transport: Transport
