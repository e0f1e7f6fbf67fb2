"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.types.realtime.conversation_item_create_event_param import (
    ConversationItemCreateEventParam,
)
from trunkline.types.realtime.conversation_item_delete_event_param import (
    ConversationItemDeleteEventParam,
)
from trunkline.types.realtime.conversation_item_retrieve_event_param import (
    ConversationItemRetrieveEventParam,
)
from trunkline.types.realtime.conversation_item_truncate_event_param import (
    ConversationItemTruncateEventParam,
)
from trunkline.types.realtime.input_audio_buffer_append_event_param import (
    InputAudioBufferAppendEventParam,
)
from trunkline.types.realtime.input_audio_buffer_clear_event_param import (
    InputAudioBufferClearEventParam,
)
from trunkline.types.realtime.input_audio_buffer_commit_event_param import (
    InputAudioBufferCommitEventParam,
)
from trunkline.types.realtime.output_audio_buffer_clear_event_param import (
    OutputAudioBufferClearEventParam,
)
from trunkline.types.realtime.response_cancel_event_param import ResponseCancelEventParam
from trunkline.types.realtime.response_create_event_param import ResponseCreateEventParam
from trunkline.types.realtime.session_update_event_param import SessionUpdateEventParam

RealtimeClientEventParam: TypeAlias = (
    ConversationItemCreateEventParam
    | ConversationItemDeleteEventParam
    | ConversationItemRetrieveEventParam
    | ConversationItemTruncateEventParam
    | InputAudioBufferAppendEventParam
    | InputAudioBufferClearEventParam
    | OutputAudioBufferClearEventParam
    | InputAudioBufferCommitEventParam
    | ResponseCancelEventParam
    | ResponseCreateEventParam
    | SessionUpdateEventParam
)
