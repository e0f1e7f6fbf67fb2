"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Agent(BaseModel):
    agent_name: str


class BetaResponseImageGenCallPartialImageEvent(BaseModel):
    item_id: str
    output_index: int
    partial_image_b64: str
    partial_image_index: int
    sequence_number: int
    type: Literal["response.image_generation_call.partial_image"]
    agent: Agent | None = None
    background: str | None = None
    output_format: str | None = None
    quality: str | None = None
    size: str | None = None
