"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.live.built_in_voice import BuiltInVoice
from trunkline.types.live.client_delegation_param import ClientDelegationParam
from trunkline.types.live.custom_voice_param import CustomVoiceParam
from trunkline.types.live.decision_trigger_param import DecisionTriggerParam
from trunkline.types.live.decisions_delegation_config_param import DecisionsDelegationConfigParam
from trunkline.types.live.initial_item_param import InitialItemParam
from trunkline.types.live.responses_delegation_config_param import ResponsesDelegationConfigParam

SessionAudioOutputVoice: TypeAlias = str | BuiltInVoice | CustomVoiceParam


class SessionAudioOutput(TypedDict, total=False):
    voice: SessionAudioOutputVoice


class SessionAudio(TypedDict, total=False):
    output: SessionAudioOutput


class SessionDelegationResponses(TypedDict, total=False):
    responses: Required[ResponsesDelegationConfigParam]
    type: Required[Literal["responses"]]
    acknowledgement_delay_ms: int


class SessionDelegationDecisions(TypedDict, total=False):
    decisions: Required[DecisionsDelegationConfigParam]
    type: Required[Literal["decisions"]]
    acknowledgement_delay_ms: int


SessionDelegation: TypeAlias = (
    ClientDelegationParam | SessionDelegationResponses | SessionDelegationDecisions
)


class Session(TypedDict, total=False):
    model: Required[str | Literal["gpt-live-1", "gpt-live-1.1"]]
    type: Required[Literal["live"]]
    audio: SessionAudio
    delegation: SessionDelegation | None
    input: Iterable[InitialItemParam]
    instructions: str | None
    safety_identifier: str | None
    store: bool
    triggers: Iterable[DecisionTriggerParam]


class SessionAcceptParams(TypedDict, total=False):
    session: Required[Session]
