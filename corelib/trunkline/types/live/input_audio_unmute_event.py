"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class InputAudioUnmuteEvent(BaseModel):
    type: Literal["session.input_audio.unmute"]
    event_id: str | None = None
