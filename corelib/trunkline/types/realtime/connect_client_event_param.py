"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.types.realtime.realtime_translation_input_audio_buffer_append_event_param import (
    RealtimeTranslationInputAudioBufferAppendEventParam,
)
from trunkline.types.realtime.realtime_translation_session_close_event_param import (
    RealtimeTranslationSessionCloseEventParam,
)
from trunkline.types.realtime.realtime_translation_session_update_event_param import (
    RealtimeTranslationSessionUpdateEventParam,
)

ConnectClientEventParam: TypeAlias = (
    RealtimeTranslationSessionUpdateEventParam
    | RealtimeTranslationInputAudioBufferAppendEventParam
    | RealtimeTranslationSessionCloseEventParam
)
