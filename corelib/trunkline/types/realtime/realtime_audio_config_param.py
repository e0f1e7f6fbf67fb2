"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import TypedDict

from trunkline.types.realtime.realtime_audio_config_input_param import RealtimeAudioConfigInputParam
from trunkline.types.realtime.realtime_audio_config_output_param import (
    RealtimeAudioConfigOutputParam,
)


class RealtimeAudioConfigParam(TypedDict, total=False):
    input: RealtimeAudioConfigInputParam
    output: RealtimeAudioConfigOutputParam
