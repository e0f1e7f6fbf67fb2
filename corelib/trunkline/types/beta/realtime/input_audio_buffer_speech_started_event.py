"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.realtime.input_audio_buffer_speech_started_event import (
    InputAudioBufferSpeechStartedEvent as InputAudioBufferSpeechStartedEvent_,
)


class InputAudioBufferSpeechStartedEvent(InputAudioBufferSpeechStartedEvent_):
    pass
