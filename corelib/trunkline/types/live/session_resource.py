"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel
from trunkline.types import live

AudioOutputVoice: TypeAlias = str | live.BuiltInVoice | live.CustomVoice


class AudioOutput(BaseModel):
    voice: AudioOutputVoice | None = None


class Audio(BaseModel):
    format: live.AudioFormat | None = None
    output: AudioOutput | None = None


class DelegationResponses(BaseModel):
    responses: live.ResponsesDelegationConfig
    type: Literal["responses"]
    acknowledgement_delay_ms: int | None = None


class DelegationDecisions(BaseModel):
    decisions: live.DecisionsDelegationConfig
    type: Literal["decisions"]
    acknowledgement_delay_ms: int | None = None


Delegation: TypeAlias = live.ClientDelegation | DelegationResponses | DelegationDecisions


class SessionResource(BaseModel):
    """Live session and its settings."""

    id: str
    """Unique ID."""
    expires_at: int
    """Time at which it expires, in Unix seconds."""
    model: str | Literal["gpt-live-1", "gpt-live-1.1"]
    """Model ID."""
    status: Literal["active"]
    """State of the session."""
    audio: Audio | None = None
    client: live.ClientConfig | None = None
    delegation: Delegation | None = None
    input: list[live.InitialItem] | None = None
    instructions: str | None = None
    safety_identifier: str | None = None
    """Identifier of the end user, for the safety system."""
    store: bool | None = None
    triggers: list[live.DecisionTrigger] | None = None
