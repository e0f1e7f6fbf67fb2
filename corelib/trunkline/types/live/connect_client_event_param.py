"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.live.commentary_append_event_param import CommentaryAppendEventParam
from trunkline.types.live.decision_create_event_param import DecisionCreateEventParam
from trunkline.types.live.decision_item_create_event_param import DecisionItemCreateEventParam
from trunkline.types.live.decision_item_delete_event_param import DecisionItemDeleteEventParam
from trunkline.types.live.input_audio_mute_event_param import InputAudioMuteEventParam
from trunkline.types.live.input_audio_unmute_event_param import InputAudioUnmuteEventParam
from trunkline.types.live.instructions_append_event_param import InstructionsAppendEventParam
from trunkline.types.live.output_audio_fixture_play_event_param import (
    OutputAudioFixturePlayEventParam,
)
from trunkline.types.live.response_create_event_param import ResponseCreateEventParam
from trunkline.types.live.response_item_create_event_param import ResponseItemCreateEventParam
from trunkline.types.live.session_close_event_param import SessionCloseEventParam
from trunkline.types.live.session_update_event_param import SessionUpdateEventParam
from trunkline.types.live.thinking_append_event_param import ThinkingAppendEventParam


class TransportDtmfSend(TypedDict, total=False):
    event: Required[str]
    type: Required[Literal["transport.dtmf.send"]]
    event_id: str | None


ConnectClientEventParam: TypeAlias = (
    SessionUpdateEventParam
    | InputAudioMuteEventParam
    | InputAudioUnmuteEventParam
    | OutputAudioFixturePlayEventParam
    | TransportDtmfSend
    | InstructionsAppendEventParam
    | ThinkingAppendEventParam
    | CommentaryAppendEventParam
    | DecisionCreateEventParam
    | DecisionItemCreateEventParam
    | DecisionItemDeleteEventParam
    | ResponseItemCreateEventParam
    | ResponseCreateEventParam
    | SessionCloseEventParam
)
