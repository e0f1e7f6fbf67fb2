"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import realtime


class ConversationItemRetrieved(BaseModel):
    event_id: str
    item: realtime.ConversationItem
    type: Literal["conversation.item.retrieved"]


class OutputAudioBufferStarted(BaseModel):
    event_id: str
    response_id: str
    type: Literal["output_audio_buffer.started"]


class OutputAudioBufferStopped(BaseModel):
    event_id: str
    response_id: str
    type: Literal["output_audio_buffer.stopped"]


class OutputAudioBufferCleared(BaseModel):
    event_id: str
    response_id: str
    type: Literal["output_audio_buffer.cleared"]


RealtimeServerEvent: TypeAlias = Annotated[
    realtime.ConversationCreatedEvent
    | realtime.ConversationItemCreatedEvent
    | realtime.ConversationItemDeletedEvent
    | realtime.ConversationItemInputAudioTranscriptionCompletedEvent
    | realtime.ConversationItemInputAudioTranscriptionDeltaEvent
    | realtime.ConversationItemInputAudioTranscriptionFailedEvent
    | ConversationItemRetrieved
    | realtime.ConversationItemTruncatedEvent
    | realtime.RealtimeErrorEvent
    | realtime.InputAudioBufferClearedEvent
    | realtime.InputAudioBufferCommittedEvent
    | realtime.InputAudioBufferDtmfEventReceivedEvent
    | realtime.InputAudioBufferSpeechStartedEvent
    | realtime.InputAudioBufferSpeechStoppedEvent
    | realtime.RateLimitsUpdatedEvent
    | realtime.ResponseAudioDeltaEvent
    | realtime.ResponseAudioDoneEvent
    | realtime.ResponseAudioTranscriptDeltaEvent
    | realtime.ResponseAudioTranscriptDoneEvent
    | realtime.ResponseContentPartAddedEvent
    | realtime.ResponseContentPartDoneEvent
    | realtime.ResponseCreatedEvent
    | realtime.ResponseDoneEvent
    | realtime.ResponseFunctionCallArgumentsDeltaEvent
    | realtime.ResponseFunctionCallArgumentsDoneEvent
    | realtime.ResponseOutputItemAddedEvent
    | realtime.ResponseOutputItemDoneEvent
    | realtime.ResponseTextDeltaEvent
    | realtime.ResponseTextDoneEvent
    | realtime.SessionCreatedEvent
    | realtime.SessionUpdatedEvent
    | OutputAudioBufferStarted
    | OutputAudioBufferStopped
    | OutputAudioBufferCleared
    | realtime.ConversationItemAdded
    | realtime.ConversationItemDone
    | realtime.InputAudioBufferTimeoutTriggered
    | realtime.ConversationItemInputAudioTranscriptionSegment
    | realtime.McpListToolsInProgress
    | realtime.McpListToolsCompleted
    | realtime.McpListToolsFailed
    | realtime.ResponseMcpCallArgumentsDelta
    | realtime.ResponseMcpCallArgumentsDone
    | realtime.ResponseMcpCallInProgress
    | realtime.ResponseMcpCallCompleted
    | realtime.ResponseMcpCallFailed,
    Discriminator("type"),
]
