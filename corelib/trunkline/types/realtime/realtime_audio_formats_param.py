"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import TypedDict


class AudioPCM(TypedDict, total=False):
    rate: Literal[24000]
    type: Literal["audio/pcm"]


class AudioPCMU(TypedDict, total=False):
    type: Literal["audio/pcmu"]


class AudioPCMA(TypedDict, total=False):
    type: Literal["audio/pcma"]


RealtimeAudioFormatsParam: TypeAlias = AudioPCM | AudioPCMU | AudioPCMA
