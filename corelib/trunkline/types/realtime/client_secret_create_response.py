"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import realtime

Session: TypeAlias = Annotated[
    realtime.RealtimeSessionCreateResponse | realtime.RealtimeTranscriptionSessionCreateResponse,
    Discriminator("type"),
]


class ClientSecretCreateResponse(BaseModel):
    expires_at: int
    session: Session
    value: str
