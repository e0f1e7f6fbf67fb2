"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class InputAudio(BaseModel):
    """Audio data and its format."""

    data: str
    """Audio data, base64 encoded."""
    format: Literal["mp3", "wav"]
    """Format of the audio."""


class ResponseInputAudio(BaseModel):
    """Audio input."""

    input_audio: InputAudio
    """Audio data and its format."""
    type: Literal["input_audio"]
    """Type of the object."""
