"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class InputAudio(TypedDict, total=False):
    """Audio data and its format."""

    data: Required[str]
    """Audio data, base64 encoded."""
    format: Required[Literal["mp3", "wav"]]
    """Format of the audio."""


class ResponseInputAudioParam(TypedDict, total=False):
    """Audio input."""

    input_audio: Required[InputAudio]
    """Audio data and its format."""
    type: Required[Literal["input_audio"]]
    """Type of the object."""
