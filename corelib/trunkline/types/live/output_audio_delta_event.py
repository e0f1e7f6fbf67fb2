"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class OutputAudioDeltaEvent(BaseModel):
    """A piece of speech."""

    delta: str
    type: Literal["session.output_audio.delta"]
    """Type of the object."""
    end_ms: int | None = None
    start_ms: int | None = None
