"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import TypedDict

from trunkline.types.realtime.audio_transcription_param import AudioTranscriptionParam
from trunkline.types.realtime.noise_reduction_type import NoiseReductionType
from trunkline.types.realtime.realtime_audio_formats_param import RealtimeAudioFormatsParam
from trunkline.types.realtime.realtime_transcription_session_audio_input_turn_detection_param import (
    RealtimeTranscriptionSessionAudioInputTurnDetectionParam,
)


class NoiseReduction(TypedDict, total=False):
    strength: float
    type: NoiseReductionType


class RealtimeTranscriptionSessionAudioInputParam(TypedDict, total=False):
    format: RealtimeAudioFormatsParam
    noise_reduction: NoiseReduction
    transcription: AudioTranscriptionParam
    turn_detection: RealtimeTranscriptionSessionAudioInputTurnDetectionParam | None
