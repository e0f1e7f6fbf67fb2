"""The model `ChatCompletionAudio`."""

from __future__ import annotations

from trunkline.models import BaseModel, model


@model
class ChatCompletionAudio(BaseModel):
    """A spoken answer."""

    id: str
    data: str
    expires_at: int
    transcript: str
