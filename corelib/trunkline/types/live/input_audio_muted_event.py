"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class InputAudioMutedEvent(BaseModel):
    event_id: str
    type: Literal["session.input_audio.muted"]
    client_event_id: str | None = None
