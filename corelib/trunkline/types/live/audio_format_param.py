"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict


class AudioPCM(TypedDict, total=False):
    rate: Required[Literal[16000, 24000]]
    type: Required[Literal["audio/pcm"]]


class AudioPCMU(TypedDict, total=False):
    rate: Required[int]
    type: Required[Literal["audio/pcmu"]]


class AudioPCMA(TypedDict, total=False):
    rate: Required[int]
    type: Required[Literal["audio/pcma"]]


AudioFormatParam: TypeAlias = AudioPCM | AudioPCMU | AudioPCMA
