"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.realtime.realtime_transcription_session_audio_param import (
    RealtimeTranscriptionSessionAudioParam,
)


class RealtimeTranscriptionSessionCreateRequestParam(TypedDict, total=False):
    type: Required[Literal["transcription"]]
    audio: RealtimeTranscriptionSessionAudioParam
    include: list[Literal["item.input_audio_transcription.logprobs"]]
