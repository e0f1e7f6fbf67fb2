"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.realtime.input_audio_buffer_cleared_event import (
    InputAudioBufferClearedEvent as InputAudioBufferClearedEvent_,
)


class InputAudioBufferClearedEvent(InputAudioBufferClearedEvent_):
    pass
