"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.realtime.conversation_item_input_audio_transcription_failed_event import (
    ConversationItemInputAudioTranscriptionFailedEvent as ConversationItemInputAudioTranscriptionFailedEvent_,
    Error as Error,
)


class ConversationItemInputAudioTranscriptionFailedEvent(
    ConversationItemInputAudioTranscriptionFailedEvent_
):
    pass
