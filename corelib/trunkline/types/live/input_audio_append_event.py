"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class InputAudioAppendEvent(BaseModel):
    audio: str
    type: Literal["session.input_audio.append"]
    event_id: str | None = None
