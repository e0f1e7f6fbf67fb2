"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict


class ServerVad(TypedDict, total=False):
    type: Required[Literal["server_vad"]]
    """Default `server_vad`."""
    create_response: bool
    """Default `true`."""
    idle_timeout_ms: int | None
    """From 5000 to 30000."""
    interrupt_response: bool
    """Default `true`."""
    prefix_padding_ms: int
    silence_duration_ms: int
    threshold: float


class SemanticVad(TypedDict, total=False):
    type: Required[Literal["semantic_vad"]]
    create_response: bool
    """Default `true`."""
    eagerness: Literal["low", "medium", "high", "auto"]
    """Default `auto`."""
    interrupt_response: bool
    """Default `true`."""


RealtimeAudioInputTurnDetectionParam: TypeAlias = ServerVad | SemanticVad
