"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import TypedDict

from trunkline.types.realtime.realtime_transcription_session_audio_input_param import (
    RealtimeTranscriptionSessionAudioInputParam,
)


class RealtimeTranscriptionSessionAudioParam(TypedDict, total=False):
    input: RealtimeTranscriptionSessionAudioInputParam
