"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class InputAudio(TypedDict, total=False):
    """A recording and its encoding."""

    data: Required[str]
    """The recording, base64 encoded."""
    format: Required[Literal["mp3", "wav"]]
    """The recording's encoding."""


class ResponseInputAudioParam(TypedDict, total=False):
    """A recording for the model."""

    input_audio: Required[InputAudio]
    """The recording and its encoding."""
    type: Required[Literal["input_audio"]]
    """Which kind this is."""
