"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.live.audio_format_param import AudioFormatParam
from trunkline.types.live.client_config_param import ClientConfigParam
from trunkline.types.live.responses_delegation_update_config_param import (
    ResponsesDelegationUpdateConfigParam,
)


class Audio(TypedDict, total=False):
    format: AudioFormatParam


class Delegation(TypedDict, total=False):
    type: Required[Literal["responses"]]
    acknowledgement_delay_ms: int
    responses: ResponsesDelegationUpdateConfigParam


class ForkSessionConfigParam(TypedDict, total=False):
    """Changes to the settings of a copied session."""

    audio: Audio
    client: ClientConfigParam
    delegation: Delegation
    store: bool
