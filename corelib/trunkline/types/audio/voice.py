"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Voice(BaseModel):
    id: str
    created_at: int
    name: str
    object: Literal["audio.voice"]
    type: Literal["audio_sample", "prompt"]
    prompt: str | None = None
