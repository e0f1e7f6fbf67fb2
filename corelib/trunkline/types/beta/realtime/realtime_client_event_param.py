"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.beta.realtime.conversation_item_create_event_param import (
    ConversationItemCreateEventParam,
)
from trunkline.types.beta.realtime.conversation_item_delete_event_param import (
    ConversationItemDeleteEventParam,
)
from trunkline.types.beta.realtime.conversation_item_retrieve_event_param import (
    ConversationItemRetrieveEventParam,
)
from trunkline.types.beta.realtime.conversation_item_truncate_event_param import (
    ConversationItemTruncateEventParam,
)
from trunkline.types.beta.realtime.input_audio_buffer_append_event_param import (
    InputAudioBufferAppendEventParam,
)
from trunkline.types.beta.realtime.input_audio_buffer_clear_event_param import (
    InputAudioBufferClearEventParam,
)
from trunkline.types.beta.realtime.input_audio_buffer_commit_event_param import (
    InputAudioBufferCommitEventParam,
)
from trunkline.types.beta.realtime.response_cancel_event_param import ResponseCancelEventParam
from trunkline.types.beta.realtime.response_create_event_param import ResponseCreateEventParam
from trunkline.types.beta.realtime.session_update_event_param import SessionUpdateEventParam
from trunkline.types.beta.realtime.transcription_session_update_param import (
    TranscriptionSessionUpdateParam,
)


class OutputAudioBufferClear(TypedDict, total=False):
    type: Required[Literal["output_audio_buffer.clear"]]
    event_id: str


RealtimeClientEventParam: TypeAlias = (
    ConversationItemCreateEventParam
    | ConversationItemDeleteEventParam
    | ConversationItemRetrieveEventParam
    | ConversationItemTruncateEventParam
    | InputAudioBufferAppendEventParam
    | InputAudioBufferClearEventParam
    | OutputAudioBufferClear
    | InputAudioBufferCommitEventParam
    | ResponseCancelEventParam
    | ResponseCreateEventParam
    | SessionUpdateEventParam
    | TranscriptionSessionUpdateParam
)
