"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.live.audio_format_param import AudioFormatParam
from trunkline.types.live.client_config_param import ClientConfigParam
from trunkline.types.live.client_delegation_param import ClientDelegationParam
from trunkline.types.live.decision_trigger_param import DecisionTriggerParam
from trunkline.types.live.decisions_delegation_config_param import DecisionsDelegationConfigParam
from trunkline.types.live.initial_item_param import InitialItemParam
from trunkline.types.live.media_session_config_param import (
    AudioOutputVoice as media_session_config_param_AudioOutputVoice,
)
from trunkline.types.live.responses_delegation_config_param import ResponsesDelegationConfigParam

AudioOutputVoice: TypeAlias = media_session_config_param_AudioOutputVoice


class AudioOutput(TypedDict, total=False):
    voice: AudioOutputVoice


class Audio(TypedDict, total=False):
    format: AudioFormatParam
    output: AudioOutput


class DelegationResponses(TypedDict, total=False):
    responses: Required[ResponsesDelegationConfigParam]
    type: Required[Literal["responses"]]
    acknowledgement_delay_ms: int


class DelegationDecisions(TypedDict, total=False):
    decisions: Required[DecisionsDelegationConfigParam]
    type: Required[Literal["decisions"]]
    acknowledgement_delay_ms: int


Delegation: TypeAlias = ClientDelegationParam | DelegationResponses | DelegationDecisions


class SessionConfigParam(TypedDict, total=False):
    """Settings of a live session."""

    model: Required[str | Literal["gpt-live-1", "gpt-live-1.1"]]
    """Model ID."""
    audio: Audio
    client: ClientConfigParam
    delegation: Delegation | None
    input: Iterable[InitialItemParam]
    instructions: str | None
    safety_identifier: str | None
    """Identifier of the end user, for the safety system."""
    store: bool
    triggers: Iterable[DecisionTriggerParam]
