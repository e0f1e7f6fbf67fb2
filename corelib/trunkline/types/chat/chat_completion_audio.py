"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class ChatCompletionAudio(BaseModel):
    """Audio output of the model."""

    id: str
    """ID of the audio, by which later requests refer to it."""
    data: str
    """Audio data, base64 encoded, in the requested format."""
    expires_at: int
    """Time until which later requests can refer to the audio, in Unix seconds."""
    transcript: str
    """Transcript of the audio."""
