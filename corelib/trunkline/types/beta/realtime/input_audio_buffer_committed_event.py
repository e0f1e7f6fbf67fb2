"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.realtime.input_audio_buffer_committed_event import (
    InputAudioBufferCommittedEvent as InputAudioBufferCommittedEvent_,
)


class InputAudioBufferCommittedEvent(InputAudioBufferCommittedEvent_):
    pass
