"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Agent(BaseModel):
    agent_name: str


class BetaResponseAudioTranscriptDoneEvent(BaseModel):
    sequence_number: int
    type: Literal["response.audio.transcript.done"]
    agent: Agent | None = None
