"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


class ServerVad(BaseModel):
    type: Literal["server_vad"]
    """Default `server_vad`."""
    create_response: bool | None = None
    """Default `true`."""
    idle_timeout_ms: int | None = None
    """From 5000 to 30000."""
    interrupt_response: bool | None = None
    """Default `true`."""
    prefix_padding_ms: int | None = None
    silence_duration_ms: int | None = None
    threshold: float | None = None


class SemanticVad(BaseModel):
    type: Literal["semantic_vad"]
    create_response: bool | None = None
    """Default `true`."""
    eagerness: Literal["low", "medium", "high", "auto"] | None = None
    """Default `auto`."""
    interrupt_response: bool | None = None
    """Default `true`."""


RealtimeTranscriptionSessionAudioInputTurnDetection: TypeAlias = Annotated[
    ServerVad | SemanticVad, Discriminator("type")
]
