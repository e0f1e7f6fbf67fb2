"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


class AudioPCM(BaseModel):
    rate: Literal[16000, 24000]
    type: Literal["audio/pcm"]


class AudioPCMU(BaseModel):
    rate: int
    type: Literal["audio/pcmu"]


class AudioPCMA(BaseModel):
    rate: int
    type: Literal["audio/pcma"]


AudioFormat: TypeAlias = Annotated[AudioPCM | AudioPCMU | AudioPCMA, Discriminator("type")]
