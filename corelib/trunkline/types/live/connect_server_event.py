"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import live


class SessionResumed(BaseModel):
    event_id: str
    type: Literal["session.resumed"]
    client_event_id: str | None = None


class SessionPaused(BaseModel):
    event_id: str
    type: Literal["session.paused"]
    client_event_id: str | None = None


class SessionInputAudioAppend(BaseModel):
    audio: str
    type: Literal["session.input_audio.append"]


class TransportDtmfReceived(BaseModel):
    event: str
    event_id: str
    type: Literal["transport.dtmf.received"]


class TransportDtmfSend(BaseModel):
    event: str
    event_id: str
    type: Literal["transport.dtmf.send"]
    client_event_id: str | None = None


class TransportDtmfSent(BaseModel):
    event: str
    event_id: str
    type: Literal["transport.dtmf.sent"]
    client_event_id: str | None = None


class TransportRinging(BaseModel):
    event_id: str
    session_id: str
    type: Literal["transport.ringing"]


class TransportAnswered(BaseModel):
    event_id: str
    session_id: str
    type: Literal["transport.answered"]


class TransportFailedError(BaseModel):
    code: str
    message: str
    type: Literal["call_error"]
    param: str | None = None


class TransportFailed(BaseModel):
    error: TransportFailedError
    event_id: str
    session_id: str
    type: Literal["transport.failed"]


ConnectServerEvent: TypeAlias = Annotated[
    live.SessionStartedEvent
    | live.SessionUpdatedEvent
    | SessionResumed
    | SessionPaused
    | live.InputAudioMutedEvent
    | live.InputAudioUnmutedEvent
    | live.OutputAudioFixturePlayingEvent
    | live.OutputAudioFixturePlayedEvent
    | live.InstructionsAppendedEvent
    | live.ThinkingAppendedEvent
    | live.CommentaryAppendedEvent
    | live.InputTranscriptDeltaEvent
    | live.OutputTranscriptDeltaEvent
    | live.DelegationCreatedEvent
    | live.DecisionEvent
    | live.DecisionItemCreatedEvent
    | live.DecisionItemDeletedEvent
    | live.ResponseEvent
    | live.SessionUsageUpdatedEvent
    | live.SessionClosedEvent
    | live.ErrorEvent
    | live.InfoEvent
    | SessionInputAudioAppend
    | live.OutputAudioDeltaEvent
    | TransportDtmfReceived
    | TransportDtmfSend
    | TransportDtmfSent
    | TransportRinging
    | TransportAnswered
    | TransportFailed,
    Discriminator("type"),
]
