"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.types.realtime.realtime_audio_input_turn_detection import (
    RealtimeAudioInputTurnDetection,
    SemanticVad as SemanticVad,
    ServerVad as ServerVad,
)

RealtimeTranscriptionSessionAudioInputTurnDetection: TypeAlias = RealtimeAudioInputTurnDetection
