"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


class AudioPCM(BaseModel):
    rate: Literal[24000] | None = None
    type: Literal["audio/pcm"] | None = None


class AudioPCMU(BaseModel):
    type: Literal["audio/pcmu"] | None = None


class AudioPCMA(BaseModel):
    type: Literal["audio/pcma"] | None = None


RealtimeAudioFormats: TypeAlias = Annotated[AudioPCM | AudioPCMU | AudioPCMA, Discriminator("type")]
