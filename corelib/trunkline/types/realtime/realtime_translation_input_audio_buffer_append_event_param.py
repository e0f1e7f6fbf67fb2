"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class RealtimeTranslationInputAudioBufferAppendEventParam(TypedDict, total=False):
    """Sends audio to translate."""

    audio: Required[str]
    type: Required[Literal["session.input_audio_buffer.append"]]
    """Type of the object."""
    event_id: str
    """ID of the event."""
