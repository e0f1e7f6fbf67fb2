"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class InputAudio(BaseModel):
    """A recording and its encoding."""

    data: str
    """The recording, base64 encoded."""
    format: Literal["mp3", "wav"]
    """The recording's encoding."""


class ResponseInputAudio(BaseModel):
    """A recording for the model."""

    input_audio: InputAudio
    """The recording and its encoding."""
    type: Literal["input_audio"]
    """Which kind this is."""
