"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.realtime.input_audio_buffer_speech_stopped_event import (
    InputAudioBufferSpeechStoppedEvent as InputAudioBufferSpeechStoppedEvent_,
)


class InputAudioBufferSpeechStoppedEvent(InputAudioBufferSpeechStoppedEvent_):
    pass
